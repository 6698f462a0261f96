import Annals

/// Counts requests, in the text format that Prometheus reads (exposition format 0.0.4).
actor Metrics {
    private struct Label: Hashable {
        let route: String
        let status: Int
    }

    /// Upper bounds of the classes that durations are counted in, in seconds.
    private static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

    private var requests: [Label: Int] = [:]
    private var durations = Array(repeating: 0, count: bounds.count + 1)
    private var total = 0.0
    private var underWay = 0

    /// Counts a request that has begun.
    func begin() {
        underWay += 1
    }

    /// Counts a request that ended without an answer.
    func leave() {
        underWay -= 1
    }

    /// Counts a request.
    func count(route: String, status: Int, seconds: Double) {
        underWay -= 1
        requests[Label(route: route, status: status), default: 0] += 1
        durations[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        total += seconds
    }

    /// All counts as text.
    /// - Parameter residentMemory: in bytes.
    /// - Parameter standing: of a copy of a cluster's log.
    func text(head: Int, residentMemory: Int, standing: Standing?) -> String {
        var lines = [
            "# HELP annals_log_position The position of the last entry.", "# TYPE annals_log_position gauge",
            "annals_log_position \(head)", "# HELP annals_requests_under_way Requests being answered.",
            "# TYPE annals_requests_under_way gauge", "annals_requests_under_way \(underWay)",
            "# HELP process_resident_memory_bytes Memory that the process has.",
            "# TYPE process_resident_memory_bytes gauge", "process_resident_memory_bytes \(residentMemory)",
            "# HELP annals_requests_total Requests answered.",
            "# TYPE annals_requests_total counter",
        ]
        for (label, count) in requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
            lines.append("annals_requests_total{route=\"\(label.route)\",status=\"\(label.status)\"} \(count)")
        }
        lines += ["# HELP annals_request_seconds How long requests took.", "# TYPE annals_request_seconds histogram"]
        var sum = 0
        for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], durations) {
            sum += count
            lines.append("annals_request_seconds_bucket{le=\"\(bound)\"} \(sum)")
        }
        lines += ["annals_request_seconds_sum \(total)", "annals_request_seconds_count \(sum)"]
        lines += standing.map(Self.lines) ?? []
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ standing: Standing) -> [String] {
        [
            "# HELP annals_replica_blocks Blocks of the cluster that the copy holds.",
            "# TYPE annals_replica_blocks gauge", "annals_replica_blocks \(standing.blocks)",
            "# HELP annals_replica_blocks_behind Blocks of the cluster that the copy lacks.",
            "# TYPE annals_replica_blocks_behind gauge", "annals_replica_blocks_behind \(standing.behind)",
            "# HELP annals_cluster_up Whether the cluster answers.", "# TYPE annals_cluster_up gauge",
            "annals_cluster_up \(standing.awaySince == nil ? 1 : 0)",
        ]
    }
}
