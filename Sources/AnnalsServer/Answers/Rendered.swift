import Crypto
import NIOCore

/// An answer as it is sent, with the tag by which a client says that it has it.
struct Rendered: Sendable {
    let body: ByteBuffer
    /// The entity tag (RFC 9110, section 8.8.3).
    let tag: String

    init(_ text: String) {
        body = ByteBuffer(string: text)
        let digest = SHA256.hash(data: body.readableBytesView).prefix(12)
        tag = "\"" + digest.map { String($0, radix: 16) }.joined(separator: ".") + "\""
    }
}
