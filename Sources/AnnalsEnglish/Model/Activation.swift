internal import CEnglish

/// Activations are bytes: 64 stands for 0, and 64 steps make 1.
enum Activation {
    /// The steps to 1.
    static let steps: Float = 64
    /// The activation of 0.
    static let zero: UInt8 = 64

    /// The values bent to -1...1, as activations.
    static func bent(_ values: [Float]) -> [UInt8] {
        var states = [UInt8](repeating: zero, count: values.count)
        english_bend_values(&states, values, Int32(values.count))
        return states
    }
}
