import AnnalsEnglish
import CTraining
import Foundation

/// Writes the model: named sections of bytes. Weights are 8-bit whole numbers with one scale a column.
struct ModelWriter {
    let network: Network
    let encoding: Encoding
    let exceptions: [String]

    func write(to path: String) throws {
        var bytes = Data()
        let sizes = network.sizes
        section(
            "sizes",
            [Int32(1), sizes.hidden, sizes.arcs, sizes.labels, sizes.tags, sizes.lemmas, sizes.relations],
            &bytes
        )
        lines("tags", encoding.tags.classes, &bytes)
        lines("lemmas", encoding.lemmas.classes, &bytes)
        lines("relations", encoding.relations.classes, &bytes)
        lines("exceptions", exceptions, &bytes)
        section("words", encoding.vocabulary.keys, &bytes)
        tables(&bytes)
        for name in ["headroot", "distance", "labelroot"] { section(name, network.parameter(name), &bytes) }
        for (name, parts, bias) in Self.layers { layer(name, parts, bias, &bytes) }
        try bytes.write(to: URL(filePath: path))
    }

    /// The layers: matrices over one another share the scales of their columns.
    private static let layers: [(name: String, parts: [String], bias: String)] = [
        ("1f", ["input1f", "state1f"], "bias1f"), ("1b", ["input1b", "state1b"], "bias1b"),
        ("2f", ["input2f", "state2f"], "bias2f"), ("2b", ["input2b", "state2b"], "bias2b"),
        ("tag", ["tag1", "tag2"], "tagbias"), ("lemma", ["lemmastate", "lemmainput"], "lemmabias"),
        ("dependent", ["dependent"], "dependentbias"), ("head", ["head"], "headbias"),
        ("labeldependent", ["labeldependent"], "labelbias"), ("labelhead", ["labelhead"], ""),
        ("relation", ["relation"], "relationbias"),
    ]

    private func layer(_ name: String, _ parts: [String], _ bias: String, _ bytes: inout Data) {
        let matrices = parts.map(network.parameter)
        let offset = bias.isEmpty ? [] : network.parameter(bias)
        let columns = bias.isEmpty ? Int(network.sizes.labels) : offset.count
        let scales = (0..<columns).map { column in
            let top = matrices.map { peak($0, column: column, of: columns) }.max() ?? 0
            return max(top, 1e-6) / 127
        }
        for (part, matrix) in zip(parts, matrices) {
            section("w." + part, matrix.indices.map { round8(matrix[$0] / scales[$0 % columns]) }, &bytes)
        }
        section("s." + name, scales, &bytes)
        section("b." + name, offset, &bytes)
    }

    private func peak(_ matrix: [Float], column: Int, of columns: Int) -> Float {
        stride(from: column, to: matrix.count, by: columns).reduce(0) { max($0, abs(matrix[$1])) }
    }

    private func tables(_ bytes: inout Data) {
        for (index, table) in WordFeatures.tables.enumerated() {
            let rows = index == 0 ? encoding.vocabulary.rowCount : table.rows
            let values = network.table(index, count: rows * table.width)
            section("table.\(table.name)", values.map { round8($0 * 127) }, &bytes)
        }
    }

    private func round8(_ value: Float) -> Int8 {
        Int8(max(-127, min(127, value.rounded())))
    }

    private func lines(_ name: String, _ lines: [String], _ bytes: inout Data) {
        section(name, Array(lines.joined(separator: "\n").utf8), &bytes)
    }

    private func section<Value: BitwiseCopyable>(_ name: String, _ values: [Value], _ bytes: inout Data) {
        let content = values.withUnsafeBytes { Data($0) }
        bytes.append(UInt8(name.utf8.count))
        bytes.append(contentsOf: name.utf8)
        withUnsafeBytes(of: UInt32(content.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(content)
    }
}
