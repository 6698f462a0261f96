#if JetStream
    import Annals
    import AnnalsJetStream
    import ArgumentParser
    import Foundation

    /// Which crisis on which cluster.
    struct ClusterOptions: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "The NATS cluster that has the log: nats://host:4222, commas between several. The log's file is then a "
                    + "local copy.",
                valueName: "urls"
            )
        )
        var cluster: String?

        @Option(help: ArgumentHelp("The crisis on the cluster: each has a log of its own.", valueName: "name"))
        var crisis = "main"

        @Option(help: "On how many servers everything is kept, where the crisis is new: 1, 3 or 5.")
        var replicas = 3

        @Option(
            help: ArgumentHelp(
                "A credentials file of the cluster. A user and password are taken from the URLs, or from $NATS_USER and "
                    + "$NATS_PASSWORD.",
                valueName: "file"
            )
        )
        var creds: String?

        @Option(
            help: ArgumentHelp("The certificates of the authorities that sign the servers' (PEM).", valueName: "file")
        )
        var tlsca: String?

        @Option(help: ArgumentHelp("Our own certificate, where the servers ask for one (PEM).", valueName: "file"))
        var tlscert: String?

        @Option(help: ArgumentHelp("The key of --tlscert (PEM).", valueName: "file"))
        var tlskey: String?

        /// The cluster; nil where none is named.
        func place() throws -> Cluster? {
            guard let cluster else { return nil }
            var address = try ClusterAddress(cluster)
            let environment = Surroundings.current.environment
            (address.user, address.password) = (environment["NATS_USER"], environment["NATS_PASSWORD"])
            try check(creds, of: "--creds")
            try check(tlsca, of: "--tlsca")
            try check(tlscert, of: "--tlscert")
            try check(tlskey, of: "--tlskey")
            address.credentials = creds
            (address.authority, address.certificate, address.key) = (tlsca, tlscert, tlskey)
            return Cluster(try Crisis(crisis), on: address, replicas: replicas)
        }

        private func check(_ file: String?, of option: String) throws {
            guard let file, !FileManager.default.isReadableFile(atPath: file) else { return }
            throw Failure(.noInput, "The file \(file) of \(option) is not there, or may not be read.")
        }

        func validate() throws {
            guard [1, 3, 5].contains(replicas) else {
                throw ValidationError("--replicas is \(replicas). A majority needs an odd number: 1, 3 or 5.")
            }
            if tlskey != nil, tlscert == nil { throw ValidationError("--tlskey is the key of a --tlscert.") }
        }
    }
#endif
