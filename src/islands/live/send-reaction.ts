// Sends one reaction, and gives the sentence to show: empty when it went, else why it did not.

const NO_LINE = 'That did not reach the office. Try again in a moment.';

export async function sendReaction(reaction: string): Promise<string> {
  try {
    const answer = await fetch('/live/reactions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reaction }),
    });
    if (answer.ok) return '';
    const { error } = (await answer.json()) as { error?: { say: string } };
    return error?.say ?? NO_LINE;
  } catch {
    return NO_LINE;
  }
}
