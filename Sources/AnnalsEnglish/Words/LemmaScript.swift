/// How a lemma is made from a form: cut some scalars from the end, append others, or put a whole word.
package struct LemmaScript: Hashable, Sendable {
    /// What the lemma starts from.
    package enum Base: Character, Hashable, Sendable {
        /// The form as written.
        case written = "W"
        /// The form in lower case.
        case lowered = "L"
        /// The form with a capital and lower case after it: for shouted names.
        case capitalised = "T"
        /// Nothing: `ending` is the lemma.
        case none = "A"
    }

    package let base: Base
    package let cut: Int
    package let ending: String

    private init(base: Base, cut: Int, ending: String) {
        self.base = base
        self.cut = cut
        self.ending = ending
    }

    /// The script that makes the lemma of the form.
    package init(form: String, lemma: String) {
        for base in [Base.written, .lowered, .capitalised] {
            let start = Array(base.applied(to: form).unicodeScalars)
            let wanted = Array(lemma.unicodeScalars)
            let shared = zip(start, wanted).prefix { $0 == $1 }.count
            guard shared * 2 > wanted.count || shared == start.count, shared > 0 else { continue }
            guard start.count - shared <= 9 else { continue }
            self.init(base: base, cut: start.count - shared, ending: Self.text(wanted[shared...]))
            return
        }
        self.init(base: .none, cut: 0, ending: lemma)
    }

    /// Reads a script as the model writes it, such as `L2y`: the cut is one digit.
    package init?(text: String) {
        guard let first = text.first, let base = Base(rawValue: first) else { return nil }
        guard let cut = Int(text.dropFirst().prefix(1)) else { return nil }
        self.init(base: base, cut: cut, ending: String(text.dropFirst(2)))
    }

    /// The script as the model writes it.
    package var text: String { "\(base.rawValue)\(cut)\(ending)" }

    /// The lemma of a form.
    package func lemma(of form: String) -> String {
        if cut == 0, ending.isEmpty, base == .written { return form }
        let start = base.applied(to: form).unicodeScalars
        guard base == .none || cut < start.count || !ending.isEmpty else { return form }
        return String(start.dropLast(cut)) + ending
    }

    private static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension LemmaScript.Base {
    fileprivate func applied(to form: String) -> String {
        switch self {
        case .written: form
        case .lowered: Self.lowered(form)
        case .capitalised:
            form.unicodeScalars.first.map { String($0) + Self.lowered(String(form.unicodeScalars.dropFirst())) } ?? form
        case .none: ""
        }
    }

    private static func lowered(_ form: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in form.unicodeScalars { view.append(Unicode.Scalar(Scalars.lowered(scalar.value)) ?? scalar) }
        return String(view)
    }
}
