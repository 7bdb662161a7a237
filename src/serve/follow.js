// One for all pages that are open: a browser keeps few connections to a server.
const pages = new Map();
let shown = 0;

const tell = () => {
  for (const [port, state] of pages) {
    if (state < shown) {
      pages.delete(port);
      port.postMessage("reload");
    }
  }
};

onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    pages.set(port, data);
    tell();
  };
};

const pause = () => new Promise((done) => setTimeout(done, 1000));

const follow = async () => {
  for (;;) {
    try {
      const answer = await fetch(`/_art28/state?seen=${shown}`, { cache: "no-store" });
      if (answer.ok) {
        shown = Number(await answer.text());
        tell();
      } else {
        await pause();
      }
    } catch {
      await pause();
    }
  }
};

follow();
