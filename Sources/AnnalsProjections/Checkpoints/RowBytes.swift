import AnnalsModel

extension Row {
    func encode(into writer: inout ByteWriter) {
        for number in [position, lineage, cluster, earliest, latest, statedEarliest, statedLatest] {
            writer.put(number)
        }
        for number in [magnitude, scheduled] { writer.put(number) }
        for number in [actors, place, saidBy, outlet, article, gist] { writer.put(number) }
        for number in [isOpen ? 1 : 0, modality, initiators, targets, participants] { writer.put(number) }
        writer.put(kind)
        writer.put(gistCount)
        writer.put(reported)
        writer.put(published)
        writer.put(tie)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damage) {
        position = try reader.number()
        lineage = try reader.number()
        cluster = try reader.number()
        earliest = try reader.number()
        latest = try reader.number()
        statedEarliest = try reader.number()
        statedLatest = try reader.number()
        magnitude = try reader.number()
        scheduled = try reader.number()
        actors = try reader.number()
        place = try reader.number()
        saidBy = try reader.number()
        outlet = try reader.number()
        article = try reader.number()
        gist = try reader.number()
        isOpen = try reader.number(UInt8.self) == 1
        modality = try reader.number()
        initiators = try reader.number()
        targets = try reader.number()
        participants = try reader.number()
        kind = try reader.number()
        gistCount = try reader.number()
        reported = try reader.number()
        published = try reader.number()
        tie = try reader.number()
    }
}

extension Magnitude {
    func encode(into writer: inout ByteWriter) {
        writer.put(value)
        writer.put(low)
        writer.put(high)
        writer.put(unit)
        writer.put(qualifier.rawValue)
        writer.put(measure.rawValue)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damage) {
        let (value, low, high) = (try reader.double(), try reader.optionalDouble(), try reader.optionalDouble())
        let unit = try reader.text()
        guard let qualifier = Qualifier(rawValue: try reader.text()), let measure = Measure(rawValue: try reader.text())
        else { throw ByteReader.Damage() }
        self.init(value: value, low: low, high: high, unit: unit, qualifier: qualifier, measure: measure)
    }
}
