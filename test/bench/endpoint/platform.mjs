// Stands where Sendbird's Platform API would, for the load alone: it answers at once, so that what is
// measured is the endpoint. It tells its parent the port.
import {createServer} from 'node:http';

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const body = JSON.stringify({token: 'f'.repeat(40), expires_at: Date.now() + 600_000});
    response.writeHead(200, {'Content-Type': 'application/json'}).end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
});
