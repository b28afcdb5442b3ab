type Write = (text: string) => void;
type Voice = { readonly say: Write; readonly end: () => void };

/** For stages side by side: the oldest is heard at once, each other when all before it have ended. */
export function voicesOn(write: Write): () => Voice {
  const speakers: { held: string[]; isOver: boolean }[] = [];
  const pass = () => {
    for (;;) {
      const [first] = speakers;
      for (const text of first?.held.splice(0) ?? []) write(text);
      if (!first?.isOver) return;
      speakers.shift();
    }
  };
  return () => {
    const own = { held: [] as string[], isOver: false };
    speakers.push(own);
    return {
      say: (text) => {
        own.held.push(text);
        pass();
      },
      end: () => {
        own.isOver = true;
        pass();
      },
    };
  };
}
