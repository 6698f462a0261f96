import Foundation
import Testing

/// A connection to a server that sends what it is told to, well formed or not. It waits on threads of its own, for the
/// server needs the others.
final class Wire: Sendable {
    private let socket: Int32

    /// Connects to a port of the loopback interface. Nothing is waited for longer than half a minute.
    init(port: Int) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(socket >= 0)
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        try #require(result == 0)
    }

    deinit { close(socket) }

    /// Sends a text; whether all of it went out.
    @discardableResult
    func send(_ text: String) async -> Bool {
        await send(Array(text.utf8))
    }

    /// Sends bytes; whether all of them went out.
    @discardableResult
    func send(_ bytes: [UInt8]) async -> Bool {
        await onThread { $0.sendNow(bytes) }
    }

    /// What comes in until the server closes the connection; nil where it does not.
    func untilClosed() async -> String? {
        await onThread { $0.readUntilClosed() }
    }

    /// What comes in until a text has come, or the connection is closed.
    func until(_ text: String) async -> String {
        await onThread { $0.read(until: text) }
    }

    private func onThread<Value: Sendable>(_ body: @escaping @Sendable (Wire) -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body(self)) }
        }
    }

    private func sendNow(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private func readUntilClosed() -> String? {
        var received: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = bytes.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
            if count > 0 {
                received += bytes.prefix(count)
            } else if count == 0 || errno == ECONNRESET {
                return String(decoding: received, as: UTF8.self)
            } else if errno != EINTR {
                return nil
            }
        }
    }

    private func read(until text: String) -> String {
        var received: [UInt8] = []
        var byte: UInt8 = 0
        while recv(socket, &byte, 1, 0) == 1 {
            received.append(byte)
            let whole = String(decoding: received, as: UTF8.self)
            if whole.hasSuffix(text) { return whole }
        }
        return String(decoding: received, as: UTF8.self)
    }
}
