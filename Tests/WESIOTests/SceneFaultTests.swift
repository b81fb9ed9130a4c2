import Testing
import WESModel

@testable import WESIO

/// Every code that has a rule and a scene that shows it, through the bytes of that scene.
@Suite struct SceneFaultTests {
    /// The scene of a code, its terminal, and the second by which it is told.
    private static let table: [(code: FaultCode, scene: String, terminal: String, by: Int64)] = [
        (.sourceMissing, "source-absente", "teleinfo.2", 5),
        (.sourceMissing, "source-absente", "clamps", 5),
        (.sourceMissing, "source-absente", "onewire", 5),
        (.sourcePermission, "source-refusee", "teleinfo.1", 5),
        (.sourcePermission, "source-refusee", "clamps", 5),
        (.sourcePermission, "source-refusee", "onewire", 5),
        (.sourceBusy, "source-occupee", "teleinfo.1", 5),
        (.sourceBusy, "source-occupee", "clamps", 5),
        (.sourceUnplugged, "source-debranchee", "teleinfo.2", 25),
        (.sourceUnplugged, "source-debranchee", "clamps", 25),
        (.sourceUnplugged, "source-debranchee", "counters.1", 25),
        (.sourceUnplugged, "source-debranchee", "relays.2", 25),
        (.ticSilent, "tic-silence", "teleinfo.1", 25),
        (.ticSilentAll, "tic-silence-totale", "teleinfo", 25),
        (.ticCut, "tic-coupee", "teleinfo.1", 45),
        (.ticStandby, "tic-veille", "teleinfo.2", 30),
        (.ticMetrol, "tic-metrol", "teleinfo.2", 45),
        (.ticNoise, "tic-bruit", "teleinfo.1", 90),
        (.ticGarbage, "tic-illisible", "teleinfo.2", 60),
        (.ticParity, "tic-8-bits", "teleinfo.1", 30),
        (.ticCooked, "tic-cuite", "teleinfo.2", 45),
        (.ticCrossed, "tic-croisee", "teleinfo", 30),
        (.ticDuplicate, "tic-double", "teleinfo", 30),
        (.ticOnlySecond, "tic-seconde-seule", "teleinfo.2", 30),
        (.ticClock, "tic-horloge", "teleinfo.1", 30),
        (.ticPhaseMissing, "tic-phase-absente", "teleinfo.1", 40),
        (.ticOverload, "tic-depassement", "teleinfo.1", 30),
        (.ticModeChanged, "tic-mode-change", "teleinfo.1", 70),
        (.ticNewOffer, "tic-nouvelle-offre", "teleinfo.1", 45),
        (.ticNoProducer, "tic-pas-producteur", "teleinfo.1", 30),
        (.mainsAbsent, "secteur-absent", "mains", 20),
        (.clampReversed, "pince-inversee", "clamps.1", 20),
        (.clampAllInjection, "pinces-injection", "clamps", 20),
        (.clampNoDirection, "pinces-sans-sens", "clamps.1", 20),
        (.mainsOutage, "secteur-coupe", "mains", 30),
        (.mainsDc, "secteur-continu", "mains", 15),
        (.mainsRatio, "secteur-transformateur", "mains", 20),
        // The span of the frequency says nothing before three minutes have passed.
        (.mainsWaveform, "secteur-onduleur", "mains", 200),
        (.mainsWaveform, "secteur-onduleur-carre", "mains", 20),
        (.mainsCalibrate, "secteur-a-etalonner", "mains", 20),
        (.clampReversed, "pince-a-retourner", "clamps.4", 30),
        (.clampWrongPhase, "pince-autre-phase", "clamps.4", 30),
        (.clampSwapped, "pinces-echangees", "clamps.4", 30),
        (.clampNoCurrent, "pince-sans-courant", "clamps.1", 20),
        (.clampBothConductors, "pince-deux-conducteurs", "clamps.4", 30),
        (.clampAjar, "pince-entrouverte", "clamps.4", 30),
        (.clampSct030, "pince-sct-030", "clamps.4", 30),
        (.clampNoBurden, "pince-sans-resistance", "clamps.4", 15),
        (.clampClipped, "pince-ecretee", "clamps.4", 15),
        (.clampBias, "pince-biais-perdu", "clamps.3", 15),
        (.clampPickup, "pince-parasites", "clamps.3", 20),
        (.clampOverRange, "pince-surcharge", "clamps.4", 15),
        (.clampMeterMismatch, "pince-ecart-compteur", "clamps.1", 75),
        (.clampBalance, "pinces-bilan", "clamps", 25),
        (.onewireAbsent, "bus-sans-reponse", "onewire", 35),
        (.onewireShort, "bus-court-circuit", "onewire", 35),
        (.onewireStuckLow, "bus-bloque", "onewire", 35),
        // Three wrong readings are needed: at 8 % that is a minute.
        (.onewireNoise, "bus-bruit", "onewire", 75),
        (.onewireNoise, "bus-cable-long", "onewire", 60),
        (.onewireUnstable, "sonde-instable", "onewire.28-0316A27948D3", 60),
        (.onewirePowerOn, "sonde-85", "onewire.28-0000065BF21E", 35),
        (.onewireUnderpowered, "sonde-affaiblie", "onewire.28-0000065BF21E", 35),
        (.onewireUnderpowered, "bus-affaibli", "onewire", 35),
        (.onewireParasite, "sonde-deux-fils", "onewire.28-0316A27948D3", 20),
        (.onewireBudget, "bus-surcharge", "onewire", 35),
        (.onewireMissing, "sonde-absente", "onewire.10-000802C1E0A4", 40),
        (.onewireNew, "sonde-nouvelle", "onewire.28-0316A2B4D1E6", 40),
        (.onewireLatch, "carte-relais-bloquee", "onewire.29-00000012AB34", 35),
        (.onewireUnnamed, "sonde-sans-nom", "onewire", 20),
        (.relayUntested, "relais-a-essayer", "relays.1", 5),
        // Ten minutes without a pulse are its nature.
        (.counterSilent, "compteur-muet", "counters.1", 602),
        // Five bounces are needed: two pulses at 12 L/min.
        (.counterBounce, "compteur-rebonds", "counters.1", 20),
        (.counterBounce, "compteur-parasites", "counters.1", 20),
        (.counterStuck, "compteur-bloque", "counters.4", 20),
        (.counterTooFast, "compteur-trop-vite", "counters.1", 20),
        (.counterTooFast, "compteur-parasites", "counters.1", 20),
        // One pulse in three: the third comes after 15 s.
        (.counterLost, "compteur-pertes", "counters.1", 35),
        (.contactChatter, "contact-instable", "contacts.1", 20),
        // Ten whole minutes above 20 L/min are its nature.
        (.counterBurst, "compteur-rupture", "counters.1", 665),
        // A day without a stop is its nature.
        (.counterLeak, "compteur-fuite", "counters.1", 86_800),
        (.counterWeight, "compteur-poids", "counters.4", 15),
        (.counterWeight, "compteur-poids-faux", "counters.4", 25),
        (.modbusSilent, "rs485-muet", "modbus.chauffe_eau", 21),
        (.modbusSilent, "rs485-bus-muet", "modbus", 21),
        // Three wrong answers are needed: one in five is.
        (.modbusCrc, "rs485-crc", "modbus.chauffe_eau", 25),
        (.modbusFormat, "rs485-format", "modbus.chauffe_eau", 21),
        (.modbusFormat, "rs485-parite", "modbus.chauffe_eau", 21),
        (.modbusFormat, "rs485-modele", "modbus.chauffe_eau", 21),
        (.modbusAddress, "rs485-adresse", "modbus.chauffe_eau", 15),
        (.sourceUnplugged, "rs485-debranche", "modbus", 21),
        (.relayNoEffect, "relais-sans-effet", "relays.1", 25),
        (.relayNoEffect, "relais-autre-pince", "relays.1", 30),
        (.relayFeedback, "relais-retour", "relays.1", 20),
        (.relayOverCurrent, "relais-surcharge", "relays.1", 20),
        // Two minutes of a load that should be off.
        (.relayWelded, "relais-colle", "relays.1", 135),
    ]

    /// The codes whose state is something to do.
    private static let toDo: Set<FaultCode> = [.relayUntested, .onewireNew, .onewireUnnamed]

    @Test(arguments: table.indices)
    func `a code is told by its scene, in time`(index: Int) throws {
        let row = Self.table[index]
        var unit = VirtualUnit(scene: try SceneLibrary.scene(row.scene))
        unit.run(seconds: row.by)
        let key = FaultKey(row.code, SourceID(rawValue: row.terminal))
        #expect(
            unit.snapshot.faults.contains {
                $0.key == key && ($0.state != .todo || Self.toDo.contains(row.code))
            },
            "\(unit.snapshot.faults.map { "\($0.code.rawValue) \($0.terminal.rawValue)" })")
    }

    @Test func `the leak of the night is told by its nights, no sooner than by the third`() throws {
        var unit = VirtualUnit(scene: try SceneLibrary.scene("compteur-fuite-nuit"))
        let key = FaultKey(.counterLeak, .counter(1))
        unit.run(seconds: 175_000)
        #expect(!unit.snapshot.faults.contains { $0.key == key })
        unit.run(seconds: 7_000)
        let leak = try #require(unit.snapshot.faults.first { $0.key == key })
        #expect(leak.evidence.nights == 3)
        // 0.2 L/min for three hours.
        #expect(leak.evidence.volume.map { (20...37).contains($0.litres) } == true)
    }

    @Test func `the house of the reversed clamp has its two faults and no other`() throws {
        var unit = VirtualUnit(scene: try SceneLibrary.scene("pince-inversee"))
        unit.run(seconds: 60)
        let faults = unit.snapshot.faults.filter { $0.state == .fault }
        #expect(faults.map(\.code) == [.clampReversed, .onewireMissing])
        #expect(faults.first?.evidence.power.map { $0.watts.rounded() } == 1_875)
        #expect(faults.first?.evidence.meterApparent?.voltAmperes == -1_890)
    }
}
