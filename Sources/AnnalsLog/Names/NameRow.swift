package import AnnalsModel

extension Names {
    /// A name as a store keeps it.
    package struct Row: Sendable {
        /// Its sort.
        package var sort: Sort
        /// Its number.
        package var number: Int
        /// The term.
        package var term: String
        /// What to show for it; nil where that is the term.
        package var label: String?
        /// Degrees north and east and the precision, for places.
        package var place: (latitude: Double?, longitude: Double?, precision: Place.Precision)?

        /// Makes a row of its parts.
        package init(
            sort: Sort,
            number: Int,
            term: String,
            label: String?,
            place: (latitude: Double?, longitude: Double?, precision: Place.Precision)?
        ) {
            self.sort = sort
            self.number = number
            self.term = term
            self.label = label
            self.place = place
        }
    }

    /// The names given out since a mark, by sort and number.
    package func rows(since mark: Mark) -> [Row] {
        Sort.allCases.flatMap { sort in
            (mark[sort]..<self[sort].count).map { row(sort, $0) }
        }
    }

    private func row(_ sort: Sort, _ index: Int) -> Row {
        let (term, label) = (self[sort].terms[index], self[sort].labels[index])
        let place = sort == .place ? gazetteer[index] : nil
        return Row(
            sort: sort,
            number: index + 1,
            term: term,
            label: label == term ? nil : label,
            place: place.map { ($0.latitude, $0.longitude, $0.precision) }
        )
    }

    /// Takes a stored name in; rows of a sort come in the order of their numbers.
    package mutating func restore(_ row: Row) throws {
        guard row.number == self[row.sort].count + 1 else {
            throw LogError.damaged("The names of sort \(row.sort.rawValue) have a gap before number \(row.number)")
        }
        let number = intern(row)
        guard number == row.number else { throw LogError.damaged("The name \(row.term) stands twice in the log") }
    }

    private mutating func intern(_ row: Row) -> UInt32 {
        switch row.sort {
        case .kind: intern(kind: row.term)
        case .actor: actors.intern(row.term, label: row.label)
        case .place: intern(row.bare)
        case .outlet: outlets.intern(row.term)
        case .unit: units.intern(row.term)
        case .method: methods.intern(row.term)
        }
    }
}

extension Names.Row {
    fileprivate var bare: Place {
        Place(
            id: term,
            name: label ?? term,
            latitude: place?.latitude,
            longitude: place?.longitude,
            precision: place?.precision ?? .area
        )
    }
}
