#if JetStream
    import CNATS

    /// What a stream is made with.
    struct StreamSettings {
        var name: String
        var subject: String
        var description: String
        /// On how many servers each message is kept.
        var replicas: Int
        /// Whether messages go once they are acknowledged; else they stay, and nobody may remove any.
        var isQueue: Bool

        /// For how long a message with an id that was stored is known as a repeat, in nanoseconds.
        static let duplicateWindow: Int64 = 120_000_000_000
    }

    /// What a message is published with.
    struct PublishHeaders {
        /// Makes a repeat of the message known.
        var id: String
        /// The sequence that the stream must end with; nil for any.
        var lastSequence: UInt64?

        fileprivate var fields: [(name: String, value: String)] {
            // By hand: to the library 0 means that nothing is expected. The id of the last message is not asked for:
            // nats-server 2.9 forgets it on a server that has caught up, which then refuses what the others have taken.
            [("Nats-Msg-Id", id)] + (lastSequence.map { [("Nats-Expected-Last-Sequence", "\($0)")] } ?? [])
        }
    }

    extension Connection {
        /// The sequence of a stream's last message, 0 for an empty one; nil where there is no such stream.
        func lastSequence(_ stream: String) throws(NATSFailure) -> UInt64? {
            try state(stream)?.LastSeq
        }

        /// How many messages a stream holds, and the sequence of the last that it ever took; 0 where there is no such stream.
        func held(in stream: String) throws(NATSFailure) -> (count: UInt64, last: UInt64) {
            let state = try state(stream)
            return (state?.Msgs ?? 0, state?.LastSeq ?? 0)
        }

        private func state(_ stream: String) throws(NATSFailure) -> jsStreamState? {
            var info: UnsafeMutablePointer<jsStreamInfo>?
            var code = jsErrCode(0)
            let status = js_GetStreamInfo(&info, context, stream, nil, &code)
            defer { jsStreamInfo_Destroy(info) }
            if code == JSStreamNotFoundErr { return nil }
            try NATSFailure.check(status, code)
            return info?.pointee.State
        }

        /// Makes a stream; one that is there already with these settings stays as it is.
        func add(_ settings: StreamSettings) throws(NATSFailure) {
            let strings = CStrings([settings.name, settings.subject, settings.description])
            let subjects = CStrings([settings.subject])
            var code = jsErrCode(0)
            let status = subjects.withPointers { pointers in
                var config = jsStreamConfig()
                jsStreamConfig_Init(&config)
                config.Name = strings[0]
                config.Description = strings[2]
                config.Subjects = pointers
                config.SubjectsLen = 1
                config.Replicas = Int64(settings.replicas)
                config.Storage = js_FileStorage
                config.Duplicates = StreamSettings.duplicateWindow
                config.Retention = settings.isQueue ? js_WorkQueuePolicy : js_LimitsPolicy
                config.Discard = js_DiscardNew
                config.DenyDelete = !settings.isQueue
                config.DenyPurge = !settings.isQueue
                return js_AddStream(nil, context, &config, nil, &code)
            }
            try NATSFailure.check(status, code)
        }

        /// Publishes a message into a stream; returns its sequence once a majority of the servers has it.
        func publish(_ bytes: [UInt8], to subject: String, _ headers: PublishHeaders) throws(NATSFailure) -> UInt64 {
            try answer(bytes, subject, headers).sequence
        }

        /// Publishes a message into a stream; returns, once a majority of the servers has it, whether it is no repeat.
        func publishNew(_ bytes: [UInt8], to subject: String, _ headers: PublishHeaders) throws(NATSFailure) -> Bool {
            try !answer(bytes, subject, headers).isRepeat
        }

        private func answer(
            _ bytes: [UInt8],
            _ subject: String,
            _ headers: PublishHeaders
        ) throws(NATSFailure) -> (sequence: UInt64, isRepeat: Bool) {
            let message = try CNATSMessage(subject: subject, bytes: bytes)
            for (name, value) in headers.fields { try message.set(name, value) }
            var answer: UnsafeMutablePointer<jsPubAck>?
            var code = jsErrCode(0)
            let status = js_PublishMsg(&answer, context, message.pointer, nil, &code)
            defer { jsPubAck_Destroy(answer) }
            try NATSFailure.check(status, code)
            guard let answer = answer?.pointee else { throw .noMemory }
            return (answer.Sequence, answer.Duplicate)
        }

        /// The content of a stream's message; nil where there is none of that sequence.
        func message(_ stream: String, at sequence: UInt64) throws(NATSFailure) -> [UInt8]? {
            var pointer: OpaquePointer?
            var code = jsErrCode(0)
            let status = js_GetMsg(&pointer, context, stream, sequence, nil, &code)
            if code == JSNoMessageFoundErr { return nil }
            try NATSFailure.check(status, code)
            return pointer.map { CNATSMessage($0).bytes }
        }
    }
#endif
