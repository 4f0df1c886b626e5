import { createApp } from './app.js'
import { openStore } from './store/open-store.js'

// Connections that are still busy get this long after a signal to stop.
const DRAIN_MS = 5000

const store = await openStore(process.env).catch((error) => {
  console.error(`The store cannot be opened: ${error.message || error.code}`)
  process.exit(1)
})
const server = createApp(store)

server.on('error', (error) => {
  console.error(`The server cannot listen: ${error.message}`)
  process.exit(1)
})
server.listen(Number(process.env.PORT || 3000), () => {
  console.log(`cargo-list listens on port ${server.address().port} and keeps its items in ${store.place}`)
})

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)

// When nothing is left to do, Node.js ends by itself, with exit code 0.
function stop(signal) {
  console.log(`${signal}: stopping`)
  server.close(() => store.close())
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref()
}
