/**
 * Answers every message to this worker by what `reply` makes of it. A rejection would be silent: reported, it reaches the
 * page as an error of this worker.
 */
export function replyWith<To, From>(reply: (message: To) => Promise<From>): void {
  self.onmessage = ({ data }: MessageEvent<To>): void => {
    reply(data).then((answer) => self.postMessage(answer), reportError);
  };
}
