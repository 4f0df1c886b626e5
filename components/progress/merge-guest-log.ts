import { joinReceipts, NO_RECEIPT, type Receipt } from '../../domain/progress/rules/to-receipt'
import { postEvents, Refused, takeBatch } from './post-events'
import { acknowledge, dropGuestEvents, listGuestEvents, setAside } from './store'

/**
 * Hands a guest's log over to the account that just signed in. Events are dropped here only once the server has them,
 * so an interruption loses nothing and repeats nothing.
 */
export async function mergeGuestLog(reader: { id: string; name: string }): Promise<Receipt> {
  let total = NO_RECEIPT
  for (let events = listGuestEvents(); events.length > 0; events = listGuestEvents()) {
    const batch = takeBatch(events)
    try {
      const { snapshot, due, receipt } = await postEvents(batch, { receipt: true })
      acknowledge(reader.id, [], { ...snapshot, due })
      if (receipt) total = joinReceipts(total, receipt)
      dropGuestEvents(batch.map((event) => event.id))
    } catch (error) {
      const event = error instanceof Refused ? batch[error.index] : undefined
      if (!event) throw error
      setAside('guest', event)
    }
  }
  return total
}
