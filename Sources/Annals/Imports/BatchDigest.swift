import AnnalsFormats
import AnnalsLog
import AnnalsModel

extension Digest {
    /// Names what is appended together by all that it says.
    init(ofContents contents: [Entry.Content], remarks: [InputRemark]) {
        var fields: [String] = []
        for content in contents {
            var text = JSONText()
            switch content {
            case .report(let report): text.event(EventRecord(report.event))
            case .amendment(let amendment):
                fields += ["\(amendment.target)", amendment.author, amendment.reason, "\(amendment.reported)"]
                if let event = amendment.replacement { text.event(EventRecord(event)) }
            }
            fields.append(text.string)
        }
        self.init(ofFields: fields + remarks.flatMap { [$0.sourceID, $0.remark.message] })
    }
}
