interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  passengers: number;
}

/**
 * Needs with the same key that arise together share one answer. Each may leave by its own signal;
 * the work is aborted when the last one has left.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  join(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const flight = this.#flights.get(key) ?? this.#depart(key, start);
    flight.passengers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        if (--flight.passengers > 0) return;
        this.#land(key, flight);
        flight.controller.abort();
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, {once: true});
      flight.answer
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave))
        .catch(reject);
    });
  }

  #depart(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const answer = start(controller.signal);
    const flight = {answer, controller, passengers: 0};
    this.#flights.set(key, flight);
    const land = () => this.#land(key, flight);
    answer.then(land, land);
    return flight;
  }

  #land(key: string, flight: Flight<T>) {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
