import Testing
import WESIO
import WESModel

@testable import WESTUI

/// Each code by its scene, through real bytes and readers on the virtual clock.
@Suite struct CheckSceneTests {
    private static let scenes: [(String, [FaultCode])] = [
        ("maison", []),
        ("source-absente", [.sourceMissing]),
        ("source-refusee", [.sourcePermission]),
        ("source-occupee", [.sourceBusy]),
        ("tic-adaptateur-debranche", [.sourceUnplugged]),
        ("tic-silence", [.ticSilent]), ("tic-silence-totale", [.ticSilentAll]),
        ("tic-coupee", [.ticCut]), ("tic-veille", [.ticStandby]), ("tic-metrol", [.ticMetrol]),
        ("tic-bruit", [.ticNoise]), ("tic-illisible", [.ticGarbage]),
        ("tic-8-bits", [.ticParity]), ("tic-cuite", [.ticCooked]),
        ("tic-croisee", [.ticCrossed]), ("tic-double", [.ticDuplicate]),
        ("tic-seconde-seule", [.ticOnlySecond]), ("tic-horloge", [.ticClock]),
        ("tic-phase-absente", [.ticPhaseMissing]),
        ("tic-depassement", [.ticOverload]), ("tic-depassement-tri", [.ticOverload]),
        ("tic-mode-change", [.ticModeChanged]), ("tic-nouvelle-offre", [.ticNewOffer]),
        ("tic-pas-producteur", [.ticNoProducer]),
        (
            "secteur-absent",
            [.mainsAbsent, .clampNoDirection]
        ),
        ("pinces-injection", [.clampAllInjection]),
        ("pinces-sans-sens", [.clampNoDirection]),
        ("tic-eot", []), ("tic-triphase", []), ("tic-pro", []), ("tic-jaune", []),
        ("relais-a-essayer", []), ("maison-ondes", []), ("maison-emon", []),
        ("secteur-coupe", [.mainsOutage, .ticSilentAll]),
        ("secteur-continu", [.mainsDc, .clampNoDirection]),
        ("secteur-transformateur", [.mainsRatio]), ("secteur-a-etalonner", [.mainsCalibrate]),
        ("secteur-onduleur-carre", [.mainsWaveform]),
        ("pince-a-retourner", [.clampReversed]), ("pince-autre-phase", [.clampWrongPhase]),
        ("pinces-echangees", [.clampSwapped]),
        ("pince-sans-courant", [.clampNoCurrent, .clampBothConductors]),
        ("pince-deux-conducteurs", [.clampBothConductors]),
        ("pince-entrouverte", [.clampAjar]), ("pince-sct-030", [.clampSct030]),
        ("pince-sans-resistance", [.clampNoBurden]), ("pince-ecretee", [.clampClipped]),
        ("pince-biais-perdu", [.clampBias]), ("pince-parasites", [.clampPickup]),
        ("pince-surcharge", [.clampOverRange]), ("pinces-bilan", [.clampBalance]),
        ("relais-sans-effet", [.relayNoEffect]), ("relais-autre-pince", [.relayNoEffect]),
        ("rs485-muet", [.modbusSilent]), ("rs485-bus-muet", [.modbusSilent]),
        ("rs485-crc", [.modbusCrc]), ("rs485-format", [.modbusFormat]),
        ("rs485-parite", [.modbusFormat]), ("rs485-modele", [.modbusFormat]),
        ("rs485-adresse", [.modbusAddress]), ("rs485-debranche", [.sourceUnplugged]),
        ("rs485-triphase", []), ("rs485-pince", []),
        ("tension-ouverte", [.analogOpen]), ("tension-coupee", [.analogOpen]),
        ("tension-butee", [.analogOverRange]), ("tension-debranchee", [.sourceUnplugged]),
        ("horloge-pile", [.clockBattery]), ("horloge-absente", [.clockAbsent]),
        ("horloge-derive", [.clockUnsynchronised]),
        ("relais-retour", [.relayFeedback]), ("relais-surcharge", [.relayOverCurrent]),
    ]
    /// Those whose nature is a longer window.
    private static let slow: [(String, [FaultCode], Int64)] = [
        ("secteur-onduleur", [.mainsWaveform], 200),
        ("pince-ecart-compteur", [.clampMeterMismatch], 75),
        ("relais-colle", [.relayWelded], 135),
    ]

    private func unit(_ name: String, seconds: Int64 = 30) throws -> VirtualUnit {
        var unit = VirtualUnit(scene: try SceneLibrary.scene(name))
        unit.run(seconds: seconds)
        return unit
    }

    @Test(arguments: scenes)
    func `a scene shows its codes within thirty seconds and no other`(
        _ name: String, _ codes: [FaultCode]
    ) throws {
        let found = try unit(name).snapshot.faults.filter { $0.state != .todo }
        #expect(Set(found.map(\.code)) == Set(codes), "\(found)")
    }

    @Test(arguments: slow)
    func `a scene of a slow fault shows its code in time and no other`(
        _ name: String, _ codes: [FaultCode], _ seconds: Int64
    ) throws {
        let found = try unit(name, seconds: seconds).snapshot.faults.filter { $0.state != .todo }
        #expect(Set(found.map(\.code)) == Set(codes), "\(found)")
    }

    @Test func `every code of this version has a scene`() {
        let shown = Set(Self.scenes.flatMap(\.1) + Self.slow.flatMap(\.1))
        let areas = ["source", "tic", "mains", "clamp", "relay", "modbus", "analog", "clock"]
        for code in FaultCode.allCases {
            guard areas.contains(String(code.rawValue.prefix { $0 != "." })) else { continue }
            #expect(shown.contains(code) || code.state == .todo, "\(code)")
        }
    }

    @Test func `the sample house has its reversed clamp, its absent probe and its untried relay`()
        throws
    {
        let snapshot = try unit("pince-inversee").snapshot
        #expect(snapshot.faults.contains { $0.key == FaultKey(.clampReversed, .clamp(1)) })
        #expect(snapshot.faults.contains { $0.key == FaultKey(.relayUntested, .relay(1)) })
        #expect(!snapshot.faults.contains { $0.key == FaultKey(.relayUntested, .relay(2)) })
        let wrong = snapshot.faults.filter { $0.state != .todo && $0.code != .clampReversed }
        #expect(wrong.allSatisfy { $0.terminal.area == "onewire" }, "\(wrong)")
    }

    @Test func `a fault that is mended goes away`() throws {
        for (name, seconds) in [
            ("tic-adaptateur-debranche", Int64(80)), ("source-debranchee", 90),
            ("tension-debranchee", 70), ("tic-coupee", 170), ("tic-depassement", 100),
            ("secteur-coupe", 260),
        ] {
            let left = try unit(name, seconds: seconds).snapshot.faults
            #expect(left.filter { $0.state != .todo }.isEmpty, "\(name) \(left)")
        }
    }

    @Test func `a cooked line keeps its name while the speeds are tried`() throws {
        var unit = try unit("tic-cuite", seconds: 20)
        for second in 20..<120 {
            unit.run(seconds: 1)
            let codes = unit.snapshot.faults.filter { $0.state != .todo }.map(\.code)
            #expect(codes == [.ticCooked], "\(second)")
        }
    }

    @Test(arguments: [
        "2026-03-29T01:55:00+01:00", "2026-10-25T02:55:00+02:00",
        "2026-06-21T05:52:00+02:00", "2026-06-21T12:44:00+02:00", "2026-01-15T21:55:00+01:00",
    ])
    func `the healthy house raises nothing while the sun and the tariff turn`(
        _ start: String
    ) throws {
        let text = "base = maison\nstart = \(start)\n"
        var unit = VirtualUnit(scene: try Scene(text: text, name: "maison"))
        unit.run(seconds: 600)
        let told = unit.snapshot.journal.filter { entry in
            if case .faultAppeared = entry.fact { true } else { false }
        }
        #expect(told.isEmpty, "\(told)")
    }

    @Test func `a scene is judged the same on every run`() throws {
        let first = CheckLines(
            try unit("pince-inversee").snapshot, Catalogue(language: .french))
        let second = CheckLines(
            try unit("pince-inversee").snapshot, Catalogue(language: .french))
        #expect(first.json == second.json)
        #expect(first.verdict == .faults)
    }
}
