import AnnalsEnglish
import AnnalsModel

/// Regions that a sentence lists, to which "the region" later in it points back: "two breakaway regions, Donetsk and Luhansk".
struct PlaceList {
    /// The places of the list as one, their ids joined with `+`.
    let place: Place

    /// The list that ends with the last of the mentions; nil where there is none, or where nothing calls it regions.
    init?(_ mentions: [PlaceMention], in sentence: Sentence) {
        guard var first = mentions.indices.last else { return nil }
        while first > 0, Self.areListed(mentions[first - 1], mentions[first], in: sentence) { first -= 1 }
        let members = mentions[first...].map(\.place)
        guard members.count > 1, Self.areCalledRegions(mentions[first], in: sentence),
            Set(members.map { Actor.state(of: $0.id) }).count == 1
        else { return nil }
        let names = members.dropFirst().compactMap { $0.id.split(separator: "/").last }
        place = Place(
            id: ([members[0].id] + names.map(String.init)).joined(separator: "+"),
            name: members.map(\.name).joined(separator: " and "),
            latitude: nil,
            longitude: nil,
            precision: .region
        )
    }

    private static func areListed(_ one: PlaceMention, _ other: PlaceMention, in sentence: Sentence) -> Bool {
        guard one.tokens.upperBound < other.tokens.lowerBound else { return false }
        return sentence.tokens[one.tokens.upperBound..<other.tokens.lowerBound].allSatisfy {
            [",", "and"].contains($0.text)
        }
    }

    private static func areCalledRegions(_ first: PlaceMention, in sentence: Sentence) -> Bool {
        sentence.tokens[max(0, first.tokens.lowerBound - 8)..<first.tokens.lowerBound].contains {
            nouns.contains($0.text)
        }
    }

    private static let nouns: Set<String> = [
        "areas", "districts", "oblasts", "provinces", "regions", "republics", "territories",
    ]
}
