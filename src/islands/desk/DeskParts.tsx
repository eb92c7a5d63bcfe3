// Everything of the desk that stands on Kobalte, in one file of its own. It is never rendered on the server.

import { createEffect, Match, Switch } from 'solid-js';
import { AskDialog } from './AskDialog.tsx';
import type { Over } from './DeskTools.tsx';
import { NoticeToasts, toastNotice } from './NoticeToasts.tsx';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import type { TakenNotice } from './taken-notice.ts';

type Props = { over: Over; notice: TakenNotice | null; onClose: () => void };

export function DeskParts(props: Props) {
  const askOf = (over: Over) => (over?.kind === 'ask' ? over.ask : undefined);
  createEffect(() => props.notice && toastNotice(props.notice));
  return (
    <>
      <Switch>
        <Match when={props.over?.kind === 'find'}>
          <Palette onClose={props.onClose} />
        </Match>
        <Match when={props.over?.kind === 'shortcuts'}>
          <Shortcuts onClose={props.onClose} />
        </Match>
        <Match when={askOf(props.over)} keyed>
          {(ask) => <AskDialog ask={ask} onClose={props.onClose} />}
        </Match>
      </Switch>
      <NoticeToasts />
    </>
  );
}
