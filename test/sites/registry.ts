import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {once} from 'node:events';
import {json} from 'node:stream/consumers';

interface Published {
  tag: string | undefined;
  version: string | undefined;
  tarball: Buffer;
}

/** What npm sends when it publishes a package. */
interface Sent {
  'dist-tags': Record<string, string>;
  _attachments: Record<string, {data: string}>;
}

/** A registry that knows no package, and keeps what it is sent. */
export async function startRegistry() {
  const published: Published[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const {method} = request;
      if (method === 'PUT') {
        const sent = (await json(request)) as Sent;
        const [[tag, version] = []] = Object.entries(sent['dist-tags']);
        const [attachment] = Object.values(sent._attachments);
        const tarball = Buffer.from(attachment?.data ?? '', 'base64');
        published.push({tag, version, tarball});
      }
      response.writeHead(method === 'PUT' ? 201 : 404, {'Content-Type': 'application/json'});
      response.end('{}');
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}/`, published, stop: () => server.close()};
}
