import AnnalsModel

extension Evidence {
    /// Names the publication that it is from, the same in every event that rests on it: text, outlet and time.
    var publication: String {
        Digest(ofFields: [article.hex, outlet ?? "", "\(published)"]).short
    }
}
