import AnnalsCoding
import AnnalsEnglish
import AnnalsModel

/// The sentences of a text.
func sentences(_ text: String) -> [Sentence] {
    Analyser().sentences(of: text)
}

/// The expressions of a text published on a day, 2022-02-23 (a Wednesday) unless told; nil for an unknown day.
func times(_ text: String, on day: String? = "2022-02-23") -> [TimeExpression] {
    let reader = TimeReader(published: day.flatMap { Day($0) }.map { Publication($0) })
    let article = ArticleText(text)
    return sentences(text).flatMap { reader.expressions(in: $0, text: article) }
}

/// The first expression's days in Extended Date/Time Format; "none" where there is no expression.
func days(_ text: String, on day: String? = "2022-02-23") -> String {
    times(text, on: day).first?.interval.edtf ?? "none"
}
