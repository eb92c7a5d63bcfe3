// Wakes the tools of the desk beside the page. Nothing of theirs is in what the server renders, so nothing hydrates.

import { render } from 'solid-js/web';
import { DeskTools } from './DeskTools.tsx';

export function startDesk(): void {
  const place = document.createElement('div');
  document.body.append(place);
  render(() => <DeskTools />, place);
}
