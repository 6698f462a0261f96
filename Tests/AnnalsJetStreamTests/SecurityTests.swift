#if JetStream
    import Foundation
    import Testing

    private enum OpenSSL {
        static let program = URL(fileURLWithPath: "/usr/bin/openssl")
        static let isThere = FileManager.default.isExecutableFile(atPath: program.path)
    }

    /// Servers that let nobody in without a certificate of the authority that they know.
    @Suite(
        .enabled(if: TestCluster.isThere && OpenSSL.isThere, "nats-server or openssl is not installed"),
        TestCluster.limit
    )
    struct SecurityTests {
        private let folder: Folder

        init() async throws {
            folder = try Folder()
            for name in ["authority", "stranger"] { try await make(name) }
            for name in ["server", "client"] { try await make(name, signedBy: "authority") }
        }

        @Test func whoIsNotLetInIsToldWhatIsMissing() async throws {
            let server = "cert_file: \"\(path("server"))\", key_file: \"\(key("server"))\""
            let asked = "tls { \(server), ca_file: \"\(path("authority"))\", verify: true }\n"
            let cluster = try await TestCluster(secured: folder.write(asked, to: "tls.conf"))
            let authority = ["--tlsca", path("authority")]
            let cases: [(flags: [String], status: Int32, words: String)] = [
                ([], 2, "--tlsca"),
                (authority, 2, "give a certificate that the servers trust with --tlscert"),
                (authority + certificate("stranger"), 2, "give a certificate that the servers trust with --tlscert"),
                (authority + ["--tlscert", path("none")], 66, "of --tlscert is not there"),
                (authority + ["--tlscert", path("client"), "--tlskey", key("server")], 2, "key values mismatch"),
                (authority + certificate("client"), 0, "9 articles put into the queue"),
            ]
            for (flags, status, words) in cases {
                let ingest = ["ingest", "--cluster", cluster.urls, TestCluster.sample.path] + flags
                let command = try Command.annals(ingest)
                let ended = try await command.end()
                let said = try command.output + command.errors
                #expect(ended == status && said.contains(words), "\(flags): \(said)")
            }
        }

        private func path(_ name: String) -> String { "\(folder.path)/\(name).pem" }
        private func key(_ name: String) -> String { "\(folder.path)/\(name).key" }
        private func certificate(_ name: String) -> [String] { ["--tlscert", path(name), "--tlskey", key(name)] }

        /// Makes a key and a certificate, signed by another one or by itself.
        private func make(_ name: String, signedBy authority: String? = nil) async throws {
            let signing = authority.map { ["-CA", path($0), "-CAkey", key($0)] } ?? []
            let request = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
            let subject = ["-subj", "/CN=\(name)", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
            let files = ["-keyout", key(name), "-out", path(name)]
            try await Command(OpenSSL.program, request + subject + files + signing).endWell()
        }
    }
#endif
