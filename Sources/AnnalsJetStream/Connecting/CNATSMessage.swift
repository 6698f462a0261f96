#if JetStream
    import CNATS

    /// A message of the library, freed when this goes.
    final class CNATSMessage {
        let pointer: OpaquePointer

        /// Takes a message over.
        init(_ pointer: OpaquePointer) {
            self.pointer = pointer
        }

        /// Makes a message to be sent.
        init(subject: String, bytes: [UInt8]) throws(NATSFailure) {
            pointer = try obtain { pointer in
                bytes.withUnsafeBytes { buffer in
                    let content = buffer.bindMemory(to: CChar.self).baseAddress
                    return natsMsg_Create(&pointer, subject, nil, content, Int32(buffer.count))
                }
            }
        }

        deinit {
            natsMsg_Destroy(pointer)
        }

        /// What it holds.
        var bytes: [UInt8] {
            let count = Int(natsMsg_GetDataLength(pointer))
            guard count > 0, let start = natsMsg_GetData(pointer) else { return [] }
            return Array(UnsafeRawBufferPointer(start: start, count: count))
        }

        /// Sets a header.
        func set(_ name: String, _ value: String) throws(NATSFailure) {
            try NATSFailure.check(natsMsgHeader_Set(pointer, name, value))
        }

        /// The sequence in its stream, and how often it was handed out.
        func delivery() throws(NATSFailure) -> (sequence: UInt64, times: Int) {
            var data: UnsafeMutablePointer<jsMsgMetaData>?
            try NATSFailure.check(natsMsg_GetMetaData(&data, pointer))
            defer { jsMsgMetaData_Destroy(data) }
            guard let data = data?.pointee else { throw .noMemory }
            return (data.Sequence.Stream, Int(clamping: data.NumDelivered))
        }

        /// Where to say that it is done.
        var reply: String {
            natsMsg_GetReply(pointer).map { String(cString: $0) } ?? ""
        }
    }
#endif
