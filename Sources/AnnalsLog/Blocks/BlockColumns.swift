extension Block {
    /// Columns that a scan is asked for. Position, reported time, amendments, kind and modality are always read.
    public struct Columns: OptionSet, Sendable {
        /// The bits, one for each column.
        public let rawValue: Int

        /// Makes a set of its bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// When the log took the entry.
        public static let recorded = Columns(rawValue: 1)
        /// Who did it, and to whom.
        public static let parties = Columns(rawValue: 2)
        /// Others who took part, and who says so.
        public static let others = Columns(rawValue: 4)
        /// Where.
        public static let place = Columns(rawValue: 8)
        /// When it occurred.
        public static let occurred = Columns(rawValue: 16)
        /// The time it is planned for.
        public static let scheduled = Columns(rawValue: 32)
        /// How much or how many.
        public static let magnitude = Columns(rawValue: 64)
        /// Outlet, text and gist.
        public static let evidence = Columns(rawValue: 128)
        /// Every column.
        public static let all = Columns(rawValue: 255)
    }
}

extension Filter {
    /// The columns that deciding about a row takes.
    package var columns: Block.Columns {
        var columns: Block.Columns = []
        if actors != nil { columns.formUnion([.parties, .others]) }
        if places != nil { columns.insert(.place) }
        if occurred != nil { columns.insert(.occurred) }
        return columns
    }
}
