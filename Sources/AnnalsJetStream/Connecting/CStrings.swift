#if JetStream
    import Foundation

    /// Strings for C, there as long as this is.
    final class CStrings {
        private let pointers: [UnsafePointer<CChar>?]

        init(_ strings: [String]) {
            pointers = strings.map { strdup($0).map { UnsafePointer($0) } }
        }

        deinit {
            for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) }
        }

        /// The string of a number, from 0.
        subscript(index: Int) -> UnsafePointer<CChar>? { pointers[index] }

        /// Hands over where the strings stand.
        func withPointers<Value>(_ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
            var list = pointers
            return list.withUnsafeMutableBufferPointer { body($0.baseAddress) }
        }
    }
#endif
