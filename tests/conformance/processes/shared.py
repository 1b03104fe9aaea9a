"""What processes share: queues, pipes, locks, events and numbers."""

import multiprocessing
import queue
import time
from multiprocessing import Event, JoinableQueue, Lock, Pipe, Process, Queue, Value


def produce(orders, count):
    for number in range(count):
        orders.put({"order": number})
    orders.put(None)


def consume(orders, results):
    while (order := orders.get()) is not None:
        results.put(order["order"] * 10)
    results.put("done")


def increment(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


def careful(lock, counter):
    with lock:
        seen = counter.value
        time.sleep(0.05)
        counter.value = seen + 1


def answer(connection):
    while True:
        question = connection.recv()
        if question is None:
            connection.send("bye")
            return
        connection.send(question.upper())


def wait_for(event, results):
    event.wait()
    results.put("the event was set")


def work(tasks):
    while True:
        tasks.get()
        tasks.task_done()


def fill(numbers):
    for place in range(len(numbers)):
        numbers[place] = place * place


def main():
    orders, results = Queue(), Queue()
    processes = [Process(target=produce, args=(orders, 3)), Process(target=consume, args=(orders, results))]
    for process in processes:
        process.start()
    print([results.get() for _ in range(4)])
    for process in processes:
        process.join()
    try:
        results.get(timeout=0.05)
    except queue.Empty:
        print("empty")
    try:
        results.get_nowait()
    except queue.Empty:
        print("still empty")

    counter = Value("i", 5)
    processes = [Process(target=increment, args=(counter, 20)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(counter.value)

    lock = Lock()
    processes = [Process(target=careful, args=(lock, counter)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(counter.value)

    here, there = Pipe()
    process = Process(target=answer, args=(there,))
    process.start()
    for question in ("soup", "rice"):
        here.send(question)
        print(here.recv())
    here.send(None)
    print(here.recv())
    process.join()

    event = Event()
    process = Process(target=wait_for, args=(event, results))
    process.start()
    print(event.is_set())
    event.set()
    print(results.get())
    process.join()

    tasks = JoinableQueue()
    for number in range(5):
        tasks.put(number)
    Process(target=work, args=(tasks,), daemon=True).start()
    tasks.join()
    print("all tasks are done")

    numbers = multiprocessing.Array("i", 4)
    process = Process(target=fill, args=(numbers,))
    process.start()
    process.join()
    print(numbers[:], len(numbers))


if __name__ == "__main__":
    main()
