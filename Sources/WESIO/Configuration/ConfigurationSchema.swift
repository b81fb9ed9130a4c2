import WESModel

/// Every key known, the one list behind validation, `wes config init` and the documentation.
public enum ConfigurationSchema {
    /// The keys, in the order of the documentation.
    public static let keys: [ConfigurationKey] =
        unit + teleinfo + clamps + prices + inputs + relays + buses

    private static let unit = [
        ConfigurationKey("unit.name", .text, "Name of the unit.", "Nom de l'unité."),
        ConfigurationKey(
            "unit.language", .word(["fr", "en"]), "Language of the texts; default: the operator's.",
            "Langue des textes ; par défaut celle de l'opérateur."),
    ]

    private static let teleinfo = [
        ConfigurationKey(
            "teleinfo.N.device", .byteDevice, "Serial port, TCP stream or recording.",
            "Port série, flux TCP ou enregistrement."),
        ConfigurationKey(
            "teleinfo.N.role", .word(["grid", "production", "load"]),
            "What the meter measures; default: Cpt1 grid, Cpt2 what it shows.",
            "Ce que mesure le compteur ; par défaut Cpt1 grid, Cpt2 ce qu'il montre."),
        ConfigurationKey("teleinfo.N.name", .text, "Name of the meter.", "Nom du compteur."),
    ]

    private static let clamps = [
        ConfigurationKey(
            "clamps.source", .prefixed(["rpict:", "emon:", "waveform:", "modbus:"]),
            "Board: rpict:, emon:, waveform: or modbus: and its device.",
            "Carte : rpict:, emon:, waveform: ou modbus: et son interface."),
        ConfigurationKey(
            "clamps.columns", .texts, "Columns that the board sends.",
            "Colonnes envoyées par la carte."),
        ConfigurationKey(
            "clamps.current_unit", .word(["mA", "A"]), default: "\"mA\"",
            "Unit of the currents sent.", "Unité des courants envoyés."),
        ConfigurationKey(
            "clamps.rate_hz", .number(1_000...20_000), unit: "Hz", default: "2560",
            "waveform: frames a second; never a whole multiple of 50.",
            "waveform : trames par seconde ; jamais un multiple entier de 50."),
        ConfigurationKey(
            "clamps.bits", .integer(8...16), default: "12", "waveform: bits of the converter.",
            "waveform : bits du convertisseur."),
        ConfigurationKey(
            "clamps.channels", .integer(2...5), default: "5",
            "waveform: channels of a frame, the voltage first, then clamps 1 to 4.",
            "waveform : voies d'une trame, la tension d'abord, puis les pinces 1 à 4."),
        ConfigurationKey(
            "clamps.skew_us", .number(0...1_000), unit: "us", default: "0",
            "waveform: time between two channels of a frame.",
            "waveform : temps entre deux voies d'une trame."),
        ConfigurationKey(
            "clamps.vcal_v_per_v", .number(1...10_000), unit: "V/V", default: "257.8",
            "waveform: mains volts for one volt at the converter.",
            "waveform : volts secteur pour un volt au convertisseur."),
        ConfigurationKey(
            "clamps.ical_a_per_v", .number(0.1...10_000), unit: "A/V", default: "90.909",
            "waveform: amperes for one volt at the converter, 2000 over the burden in ohms.",
            "waveform : ampères pour un volt au convertisseur, 2000 sur la charge en ohms."),
        ConfigurationKey(
            "clamps.lead_deg", .number(-30...30), unit: "deg", default: "0",
            "waveform: lead of the transformer less that of the clamps at 50 Hz.",
            "waveform : avance du transformateur moins celle des pinces à 50 Hz."),
        ConfigurationKey("clamps.N.name", .text, "Name of the circuit.", "Nom du circuit."),
        ConfigurationKey(
            "clamps.N.role", .word(["grid", "production", "load"]), default: "\"load\"",
            "What the circuit is.", "Ce qu'est le circuit."),
        ConfigurationKey(
            "clamps.N.phase", .integer(1...3), default: "1", "Phase of the circuit.",
            "Phase du circuit."),
        ConfigurationKey(
            "clamps.N.rating_a", .number(1...1_000), unit: "A", default: "100",
            "Rating of the clamp.", "Calibre de la pince."),
        ConfigurationKey(
            "clamps.N.source", .prefixed(["rpict:", "emon:", "modbus:"]),
            "modbus:NAME, the meter of [modbus.meters.NAME] that stands as this clamp.",
            "modbus:NOM, le compteur de [modbus.meters.NOM] qui tient lieu de cette pince."),
        ConfigurationKey(
            "clamps.N.ical_a_per_v", .number(0.1...10_000), unit: "A/V",
            "waveform: amperes for one volt on this channel; default: those of [clamps].",
            "waveform : ampères pour un volt sur cette voie ; par défaut ceux de [clamps]."),
        ConfigurationKey(
            "clamps.N.lead_deg", .number(-30...30), unit: "deg",
            "waveform: lead of this channel; default: that of [clamps].",
            "waveform : avance de cette voie ; par défaut celle de [clamps]."),
        ConfigurationKey(
            "mains.column", .text, default: "\"vrms\"", "Column of the mains voltage.",
            "Colonne de la tension secteur."),
    ]

    private static let prices = [
        ConfigurationKey(
            "prices.currency", .text, default: "\"EUR\"", "Currency, three capitals.",
            "Monnaie, trois capitales."),
        ConfigurationKey(
            "prices.injection_kwh", .number(0...1_000), unit: "/kWh",
            "What a kilowatt-hour given back is paid.", "Ce que rapporte un kilowattheure injecté."),
        ConfigurationKey(
            "prices.kwh.PERIOD", .number(0...1_000), unit: "/kWh",
            "Price in a period of the meter, by its name or its number.",
            "Prix dans une période du compteur, par son nom ou son numéro."),
    ]

    private static let inputs = [
        ConfigurationKey(
            "counters.N.line", .text, "GPIO line, chip:line.", "Ligne GPIO, puce:ligne."),
        ConfigurationKey(
            "counters.N.kind", .word(["water", "gas", "electricity", "oil"]), "What is counted.",
            "Ce qui est compté."),
        ConfigurationKey(
            "counters.N.pulse", .pulse, "Weight of one pulse, as on the meter: \"1 L\".",
            "Poids d'une impulsion, comme sur le compteur : « 1 L »."),
        ConfigurationKey("counters.N.name", .text, "Name of the counter.", "Nom du compteur."),
        ConfigurationKey(
            "counters.N.debounce_ms", .number(0...5_000), unit: "ms",
            "How long a level must stay; default: water and oil 50, gas 300, electricity 10.",
            "Durée minimale d'un niveau ; par défaut eau et fioul 50, gaz 300, électricité 10."),
        ConfigurationKey(
            "counters.N.kwh_per_m3", .texts, unit: "kWh/m3",
            "gas: energy of a cubic metre, \"11.2\", or by day: \"2026-11-01 11.2\".",
            "gas : énergie d'un mètre cube, \"11.2\", ou par date : \"2026-11-01 11.2\"."),
        ConfigurationKey("contacts.N.line", .text, "GPIO line.", "Ligne GPIO."),
        ConfigurationKey("contacts.N.name", .text, "Name of the contact.", "Nom du contact."),
        ConfigurationKey(
            "contacts.N.normally", .word(["open", "closed"]), default: "\"open\"",
            "Position at rest.", "Position au repos."),
        ConfigurationKey(
            "contacts.N.active", .text, "What it says when it is active, at most 15 characters.",
            "Ce qu'il dit au travail, 15 caractères au plus."),
        ConfigurationKey(
            "contacts.N.rest", .text, "What it says at rest, at most 15 characters.",
            "Ce qu'il dit au repos, 15 caractères au plus."),
        ConfigurationKey(
            "contacts.N.alarm", .flag, default: "false", "Active: to be told at once.",
            "Au travail : à dire tout de suite."),
        ConfigurationKey(
            "analog.N.device", .text, "Channel of a converter, iio:NAME/voltageN.",
            "Voie d'un convertisseur, iio:NOM/voltageN."),
        ConfigurationKey(
            "analog.N.kind", .word(["voltage", "contact"]), default: "\"voltage\"",
            "A voltage or a contact.", "Une tension ou un contact."),
        ConfigurationKey(
            "analog.N.threshold_v", .number(0.05...3.25), unit: "V", default: "1.65",
            "contact: voltage on the input that parts its two positions.",
            "contact : tension sur l'entrée qui sépare ses deux positions."),
        ConfigurationKey(
            "analog.N.closes_at", .word(["low", "high"]), default: "\"low\"",
            "contact: level of the input when it is closed; low for a contact to M.",
            "contact : niveau de l'entrée quand il est fermé ; low pour un contact vers M."),
        ConfigurationKey(
            "analog.N.divider_ohm", .pair, unit: "ohm",
            "Resistors of the divider, R1 from the sensor and R2 to M.",
            "Résistances du pont, R1 vers le capteur et R2 vers M."),
        ConfigurationKey(
            "analog.N.unit", .text, default: "\"V\"", "Unit of the value, at most 6 characters.",
            "Unité de la valeur, 6 caractères au plus."),
        ConfigurationKey(
            "analog.N.gain", .number(-1e6...1e6), default: "1",
            "What a volt before the divider is worth in that unit; never 0.",
            "Ce que vaut un volt avant le pont, dans cette unité ; jamais 0."),
        ConfigurationKey(
            "analog.N.offset", .number(-1e6...1e6), default: "0",
            "What is added after the gain, in that unit.",
            "Ce qui s'ajoute après le gain, dans cette unité."),
        ConfigurationKey("analog.N.name", .text, "Name of the input.", "Nom de l'entrée."),
    ]

    private static let relays = [
        ConfigurationKey(
            "relays.N.line", .text, "GPIO line, or ds2408:ROM:CHANNEL, channel 0 to 7.",
            "Ligne GPIO, ou ds2408:ROM:VOIE, voie 0 à 7."),
        ConfigurationKey("relays.N.name", .text, "Name of the relay.", "Nom du relais."),
        ConfigurationKey(
            "relays.N.load", .terminal(["clamps", "counters"]), "Clamp or counter that must move.",
            "Pince ou compteur qui doit bouger."),
        ConfigurationKey(
            "relays.N.load_w", .numberOrPair, unit: "W", "Load expected, or its range.",
            "Charge attendue, ou sa plage."),
        ConfigurationKey(
            "relays.N.load_shared", .flag, default: "false", "Other circuits on that clamp.",
            "D'autres circuits sur cette pince."),
        ConfigurationKey(
            "relays.N.thermostat", .flag, default: "false", "0 W is possible.", "0 W est possible."),
        ConfigurationKey(
            "relays.N.feedback", .terminal(["contacts"]), "Contact that reads the relay back.",
            "Contact qui relit le relais."),
        ConfigurationKey(
            "relays.N.kind", .word(["resistive", "inductive", "compressor"]),
            default: "\"resistive\"", "Kind of load.", "Type de charge."),
        ConfigurationKey(
            "relays.N.contactor", .flag, "It drives a contactor; without the key the console asks.",
            "Il pilote un contacteur ; sans la clé, la console demande."),
        ConfigurationKey(
            "relays.N.max_a", .number(0...10), unit: "A", default: "10", "Most current.",
            "Courant maximal."),
        ConfigurationKey(
            "relays.N.min_on_s", .integer(0...86_400), unit: "s", default: "0",
            "Shortest time closed.", "Durée minimale fermé."),
        ConfigurationKey(
            "relays.N.min_off_s", .integer(0...86_400), unit: "s", default: "0",
            "Shortest time open.", "Durée minimale ouvert."),
        ConfigurationKey(
            "relays.N.max_per_hour", .integer(0...3_600), default: "0", "Most closings an hour.",
            "Fermetures par heure au plus."),
        ConfigurationKey(
            "relays.N.at_exit", .word(["off", "hold"]), default: "\"off\"",
            "What the line does when released.", "Ce que fait la ligne relâchée."),
    ]

    private static let buses = [
        ConfigurationKey(
            "modbus.device", .byteDevice, "Serial port of the bus, or TCP stream of an adapter.",
            "Port série du bus, ou flux TCP d'un adaptateur."),
        ConfigurationKey(
            "modbus.baud", .integer(1_200...115_200), unit: "bd", default: "9600", "Speed.",
            "Vitesse."),
        ConfigurationKey(
            "modbus.parity", .word(["none", "even", "odd"]), default: "\"none\"",
            "Parity of the bus.", "Parité du bus."),
        ConfigurationKey(
            "modbus.stop_bits", .integer(1...2), default: "1",
            "Stop bits; 2 without parity only.", "Bits d'arrêt ; 2 sans parité seulement."),
        ConfigurationKey(
            "modbus.rs485", .word(["auto", "rts"]), default: "\"auto\"",
            "Who turns the line round: the adapter by itself, or its driver with RTS.",
            "Qui retourne la ligne : l'adaptateur seul, ou son pilote par RTS."),
        ConfigurationKey(
            "modbus.gap_ms", .integer(0...1_000), unit: "ms", default: "20",
            "Least silence before each question.", "Silence minimal avant chaque question."),
        ConfigurationKey(
            "modbus.meters.NAME.address", .integer(1...247), "Address of the meter.",
            "Adresse du compteur."),
        ConfigurationKey(
            "modbus.meters.NAME.model", .text,
            "Model, or register map: a file, or its name in modbus/ beside unit.toml.",
            "Modèle, ou table de registres : un fichier, ou son nom dans modbus/ près de unit.toml."
        ),
        ConfigurationKey(
            "modbus.meters.NAME.name", .text, "Name of the meter.", "Nom du compteur."),
        ConfigurationKey(
            "modbus.meters.NAME.timeout_ms", .integer(100...5_000), unit: "ms", default: "700",
            "How long an answer may take to begin.", "Délai maximal avant la réponse."),
        ConfigurationKey(
            "onewire.master", .prefixed(["w1", "w1:", "ds2480b:", "owserver:", "ds2482:"]),
            "Master: ds2480b:, owserver:, w1: or ds2482: and its device.",
            "Maître : ds2480b:, owserver:, w1: ou ds2482: et son interface."),
        ConfigurationKey(
            "onewire.supply_ma", .number(1...1_000), unit: "mA", default: "100",
            "What the bus may draw.", "Ce que le bus peut consommer."),
        ConfigurationKey(
            "onewire.probes.ROM.humidity", .word(ProbeLaws.Humidity.allCases.map(\.rawValue)),
            default: "\"HIH-5030\"", "DS2438: humidity sensor on VAD.",
            "DS2438 : capteur d'humidité sur VAD."),
        ConfigurationKey(
            "onewire.probes.ROM.light", .word(["none", "photodiode", "logarithmic"]),
            default: "\"none\"", "DS2438: light sensor, on VSENS or logarithmic on VAD.",
            "DS2438 : capteur de lumière, sur VSENS ou logarithmique sur VAD."),
        ConfigurationKey(
            "onewire.probes.ROM.shunt_ohm", .number(0.1...100_000), unit: "ohm", default: "390",
            "Resistor of the photodiode.", "Résistance de la photodiode."),
        ConfigurationKey(
            "onewire.probes.ROM.lux_per_ua", .number(0.001...100_000), unit: "lx/uA",
            default: "105.263", "Gain of the photodiode.", "Gain de la photodiode."),
        ConfigurationKey(
            "onewire.boards.ROM.closes_at", .word(["low", "high"]), default: "\"low\"",
            "DS2408: level of an output that closes its relay.",
            "DS2408 : niveau d'une sortie qui ferme son relais."),
        ConfigurationKey(
            "clock.device", .text, default: "\"/dev/rtc0\"", "Battery-backed clock.",
            "Horloge sauvegardée."),
        ConfigurationKey(
            "leds.power", .text, "LED lit while the engine runs, a name of /sys/class/leds.",
            "LED allumée tant que le moteur tourne, un nom de /sys/class/leds."),
        ConfigurationKey(
            "leds.heartbeat", .text, "LED that beats with the engine, twice while a fault stands.",
            "LED qui bat avec le moteur, deux fois tant qu'un défaut demeure."),
        ConfigurationKey(
            "leds.tic1", .text, "LED of Cpt1: steady read, slow silent, fast unreadable.",
            "LED de Cpt1 : fixe lu, lent muet, rapide illisible."),
        ConfigurationKey(
            "leds.tic2", .text, "LED of Cpt2, likewise.", "LED de Cpt2, de même."),
    ]
}
