// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "annals",
    products: [
        .executable(name: "annals", targets: ["AnnalsCLI"]),
        .library(name: "Annals", targets: ["Annals"]),
    ],
    traits: [
        .trait(name: "Server", description: "The web page and the HTTP API; a build without it is fast."),
        .trait(name: "JetStream", description: "The log on a NATS JetStream cluster; needs Debian's libnats-dev."),
        .default(enabledTraits: ["Server"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.20.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CLZ4", pkgConfig: "liblz4", providers: [.apt(["liblz4-dev"])]),
        .target(name: "CAssets"),
        .target(
            name: "AnnalsModel",
            dependencies: ["CAssets", .crypto],
            exclude: ["Ontology/kinds.tsv", "Ontology/codes.tsv"]
        ),
        .target(
            name: "CEnglish",
            exclude: ["NOTICE.md", "Words", "english.model"],
            // Unoptimised, the parser's products of matrices would take most of the time of all tests.
            cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]
        ),
        .target(name: "CTraining"),
        .target(name: "AnnalsEnglish", dependencies: ["CEnglish"]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CXML", dependencies: ["CLibXML2"]),
        .target(name: "CInflate", linkerSettings: [.linkedLibrary("brotlidec"), .linkedLibrary("z")]),
        .target(
            name: "AnnalsReading",
            dependencies: ["AnnalsModel", "CInflate", "CXML"],
            exclude: [
                "Furniture/furniture.tsv", "Pages/labels.tsv", "Publication/clues.tsv", "Publication/outlets.tsv",
                "Publication/zones.tsv",
            ]
        ),
        .target(
            name: "AnnalsCoding",
            dependencies: ["AnnalsModel", "AnnalsEnglish", "CAssets"],
            exclude: ["Lexicon"]
        ),
        .target(name: "AnnalsLog", dependencies: ["AnnalsModel", "CLZ4", .crypto]),
        .target(
            name: "AnnalsSQLite",
            dependencies: [
                "AnnalsLog", "AnnalsModel", "CAssets", "CLZ4", .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "CNATS"),
        .target(
            name: "AnnalsJetStream",
            dependencies: ["AnnalsLog", "AnnalsModel", .target(name: "CNATS", condition: .when(traits: ["JetStream"]))]
        ),
        .target(
            name: "AnnalsProjections",
            dependencies: ["AnnalsLog", "AnnalsModel"],
            exclude: ["Parties/imposers.txt", "Parties/parties.txt"]
        ),
        .target(
            name: "AnnalsFormats",
            dependencies: ["AnnalsModel"],
            exclude: ["Datasets/acled-kinds.tsv", "Datasets/cameo-kinds.tsv"]
        ),
        .target(
            name: "Annals",
            dependencies: [
                "AnnalsCoding", "AnnalsEnglish", "AnnalsFormats", "AnnalsJetStream", "AnnalsLog", "AnnalsModel",
                "AnnalsProjections", "AnnalsReading", "AnnalsSQLite", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "CPage", exclude: ["files"]),
        .target(
            name: "AnnalsServer",
            dependencies: [
                "Annals", "AnnalsFormats", "AnnalsModel", "CPage", .crypto,
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Server"])),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: .when(traits: ["Server"])),
                .product(
                    name: "ServiceLifecycle",
                    package: "swift-service-lifecycle",
                    condition: .when(traits: ["Server"])
                ),
                .product(name: "UnixSignals", package: "swift-service-lifecycle", condition: .when(traits: ["Server"])),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "AnnalsCLI",
            dependencies: [
                "Annals", "AnnalsFormats", "AnnalsJetStream", "AnnalsModel",
                .target(name: "AnnalsServer", condition: .when(traits: ["Server"])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "AnnalsBench",
            dependencies: ["AnnalsJetStream", "AnnalsLog", "AnnalsModel", "AnnalsProjections", "AnnalsSQLite"]
        ),
        .executableTarget(
            name: "CoderTrainer",
            dependencies: ["AnnalsCoding", "AnnalsModel", "TrainerTools"],
            exclude: ["Readings"]
        ),
        .executableTarget(name: "EnglishTrainer", dependencies: ["AnnalsEnglish", "CTraining", "TrainerTools"]),
        .target(name: "TrainerTools"),
        .target(name: "TestProcess", path: "Tests/TestProcess"),
        .target(name: "TestRandom", path: "Tests/TestRandom"),
        .target(
            name: "LogSamples",
            dependencies: ["AnnalsLog", "AnnalsModel", "TestRandom"],
            path: "Tests/LogSamples"
        ),
        .target(
            name: "LogContract",
            dependencies: ["AnnalsLog", "AnnalsModel", "LogSamples", "TestRandom"],
            path: "Tests/LogContract"
        ),
        .testTarget(
            name: "AnnalsLogTests",
            dependencies: ["AnnalsLog", "AnnalsModel", "LogContract", "LogSamples", "TestRandom"]
        ),
        .testTarget(
            name: "AnnalsTests",
            dependencies: [
                "Annals", "AnnalsCoding", "AnnalsFormats", "AnnalsLog", "AnnalsModel", "AnnalsProjections",
                "LogSamples", "TestRandom",
            ]
        ),
        .testTarget(name: "AnnalsCLITests", dependencies: ["AnnalsCLI", "TestProcess"]),
        .testTarget(name: "AnnalsFormatsTests", dependencies: ["AnnalsFormats", "AnnalsModel", "TestRandom"]),
        .testTarget(
            name: "AnnalsCodingTests",
            dependencies: ["AnnalsCoding", "AnnalsEnglish", "AnnalsModel", "TestRandom"]
        ),
        .testTarget(
            name: "AnnalsProjectionsTests",
            dependencies: ["AnnalsLog", "AnnalsModel", "AnnalsProjections", "TestRandom"]
        ),
        .testTarget(
            name: "AnnalsSQLiteTests",
            dependencies: [
                "AnnalsLog", "AnnalsModel", "AnnalsSQLite", "CFaults", "LogContract", "LogSamples", "LogWriter",
                "TestProcess", "TestRandom",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "AnnalsJetStreamTests",
            dependencies: [
                "AnnalsCLI", "AnnalsJetStream", "AnnalsLog", "AnnalsModel", "AnnalsSQLite", "LogContract", "LogSamples",
                "TestProcess", "TestRandom",
            ]
        ),
        .target(name: "CFaults", path: "Tests/CFaults", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "LogWriter",
            dependencies: ["AnnalsLog", "AnnalsModel", "AnnalsSQLite", "LogSamples"],
            path: "Tests/LogWriter"
        ),
        .testTarget(
            name: "AnnalsServerTests",
            dependencies: [
                "Annals", "AnnalsLog", "AnnalsModel", "AnnalsServer", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "AnnalsModelTests", dependencies: ["AnnalsModel"]),
        .testTarget(name: "AnnalsReadingTests", dependencies: ["AnnalsModel", "AnnalsReading"]),
        .testTarget(name: "AnnalsEnglishTests", dependencies: ["AnnalsEnglish", "CEnglish", "TestRandom"]),
    ],
    cLanguageStandard: .c2x
)

extension Target.Dependency {
    static let crypto: Self = .product(name: "Crypto", package: "swift-crypto")
}

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    if target.name.hasPrefix("C") { continue }
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
