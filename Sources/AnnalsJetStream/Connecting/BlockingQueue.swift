#if JetStream
    import Dispatch

    /// Where an actor runs that waits in calls of the client library: a thread of its own, so that nobody else waits.
    final class BlockingQueue: SerialExecutor {
        private let queue: DispatchQueue

        init(_ label: String) {
            queue = DispatchQueue(label: label)
        }

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            let executor = asUnownedSerialExecutor()
            queue.async { job.runSynchronously(on: executor) }
        }
    }
#endif
