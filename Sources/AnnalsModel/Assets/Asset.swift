import CAssets

/// The text files that are compiled into the binary.
public enum Asset {
    /// The text of an embedded file; empty where there is none of that name, which tests rule out.
    public static func text(_ name: String) -> String {
        var index = 0
        while let asset = annals_asset(index)?.pointee {
            if String(cString: asset.name) == name {
                return String(decoding: UnsafeBufferPointer(start: asset.bytes, count: asset.count), as: UTF8.self)
            }
            index += 1
        }
        return ""
    }
}
