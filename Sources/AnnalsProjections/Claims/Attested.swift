/// Which of several acts that say the same of one beginning is believed.
///
/// Policy `best-attested`: an act that is dated within a month is believed over one that is dated more loosely or only
/// says that it was already so; of those left, the earliest that more than half as many outlets tell of as of the one
/// that most tell of. A lone report that puts a beginning on another day than everybody else moves nothing.
enum Attested {
    /// The act that is believed of some in the order of their occurrence; nil of none.
    static func first(_ acts: [Act]) -> Act? {
        let believed = dated(acts)
        guard let most = believed.lazy.map(\.outlets).max() else { return nil }
        return believed.first { 2 * Int($0.outlets) > Int(most) }
    }

    /// The acts that are dated within a month; all of them where none is.
    static func dated(_ acts: [Act]) -> [Act] {
        let dated = acts.filter(\.isDated)
        return dated.isEmpty ? acts : dated
    }
}
