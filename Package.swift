// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The tests compute hours of waveforms: what they test is built for release, and they themselves
/// are not worth optimising.
let tests: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "wes",
    products: [.executable(name: "wes", targets: ["WESTUI"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CModbus"),
        .target(name: "CHost"),
        .target(name: "WESModel", swiftSettings: strict),
        .target(
            name: "WESIO",
            dependencies: [
                "WESModel", "CHost", "CModbus", .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            resources: [.embedInCode("Simulation/Scenes"), .embedInCode("Drivers/ModbusMaps")],
            swiftSettings: strict),
        .executableTarget(
            name: "WESTUI",
            dependencies: [
                "WESModel", "WESIO", "CHost", "CNcurses",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "WESBench", dependencies: ["WESModel", "WESIO"], swiftSettings: strict),
        .testTarget(name: "WESModelTests", dependencies: ["WESModel"], swiftSettings: tests),
        .testTarget(
            name: "WESIOTests", dependencies: ["WESBench", "WESIO", "WESModel"],
            exclude: ["Fixtures", "Support"],
            swiftSettings: tests),
        .testTarget(
            name: "WESTUITests", dependencies: ["WESTUI", "WESIO", "WESModel"],
            exclude: ["Golden"], swiftSettings: tests),
        .testTarget(
            name: "ConsoleTests", dependencies: ["WESModel"], exclude: ["Support"],
            swiftSettings: tests),
    ],
    swiftLanguageModes: [.v6]
)
