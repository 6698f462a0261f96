public import AnnalsFormats
public import AnnalsProjections

extension EventRecord {
    /// A happening as files hold it, with the quotations of all its reports.
    public init(_ happening: Happening) {
        let status: Status =
            switch happening.status {
            case .standing: .standing
            case .corrected: .corrected
            case .retracted: .retracted
            }
        self.init(
            happening.event,
            id: happening.id,
            position: happening.position,
            recorded: happening.recorded,
            evidence: happening.evidence,
            status: status
        )
    }
}
