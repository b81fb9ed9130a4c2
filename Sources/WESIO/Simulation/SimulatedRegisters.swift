import WESModel

/// The registers that simulated meters hold: their layout by model (measure.md section 2.5).
///
/// Written apart from the maps that the reader uses, so that an error of one shows in the other.
struct SimulatedRegisters: Sendable {
    /// One value in its registers.
    struct Place: Sendable {
        let quantity: ModbusQuantity
        var phase = 1
        /// True for the whole of the meter.
        var isTotal = false
        let address: Int
        let format: ModbusRegister.Format
        /// Counts for one V, A, W, Hz or Wh.
        var counts = 1.0
    }

    let places: [Place]
    /// The functions that it answers, 3 and 4.
    var functions: Set<UInt8> = [4]
    /// True where the least significant word comes first.
    var isLowWordFirst = false
    var phases = 1

    /// The models that can stand in a scene.
    static let models = [
        "EM111", "EM24", "EM330", "SDM120", "SDM230", "SDM630", "WE-504", "WE-514", "WE-516",
        "iEM3155",
    ]

    /// The layout of a model; that of the SDM120 for an unknown one.
    init(model: String) {
        switch model {
        case "SDM630": self.init(eastron: 3)
        case "WE-504": self.init(words: ())
        case "WE-514": self.init(integers: ())
        case "WE-516": self.init(floats: ())
        case "EM111": self.init(gavazzi: ())
        case "EM24":
            self.init(gavazziFrequency: 0x37, factor: 0x35, imported: 0x42, exported: 0x5C)
        case "EM330":
            self.init(gavazziFrequency: 0x33, factor: 0x31, imported: 0x34, exported: 0x4E)
        case "iEM3155": self.init(schneider: ())
        default: self.init(eastron: 1)
        }
    }

    private init(_ places: [Place], functions: Set<UInt8>, isLowWordFirst: Bool, phases: Int) {
        self.places = places
        self.functions = functions
        self.isLowWordFirst = isLowWordFirst
        self.phases = phases
    }

    private init(eastron phases: Int) {
        var places: [Place] = []
        for phase in 1...phases {
            let step = (phase - 1) * 2
            places += [
                Place(quantity: .voltage, phase: phase, address: step, format: .float32),
                Place(quantity: .current, phase: phase, address: 6 + step, format: .float32),
                Place(quantity: .power, phase: phase, address: 0xC + step, format: .float32),
                Place(
                    quantity: .powerFactor, phase: phase, address: 0x1E + step, format: .float32),
            ]
        }
        if phases > 1 {
            places += [
                Place(quantity: .power, isTotal: true, address: 0x34, format: .float32),
                Place(quantity: .powerFactor, isTotal: true, address: 0x3E, format: .float32),
            ]
        }
        places += [
            Place(quantity: .frequency, address: 0x46, format: .float32),
            Place(quantity: .imported, address: 0x48, format: .float32, counts: 0.001),
            Place(quantity: .exported, address: 0x4A, format: .float32, counts: 0.001),
        ]
        self.init(places, functions: [4], isLowWordFirst: false, phases: phases)
    }

    private init(words: Void) {
        self.init(
            [
                Place(quantity: .voltage, address: 0, format: .uint16, counts: 10),
                Place(quantity: .current, address: 1, format: .uint16, counts: 10),
                Place(quantity: .frequency, address: 2, format: .uint16, counts: 10),
                Place(quantity: .power, address: 3, format: .uint16),
                Place(quantity: .powerFactor, address: 6, format: .uint16, counts: 1_000),
                Place(quantity: .imported, address: 7, format: .uint32),
            ], functions: [3], isLowWordFirst: false, phases: 1)
    }

    private init(integers: Void) {
        self.init(
            [
                Place(quantity: .frequency, address: 0x130, format: .uint16, counts: 100),
                Place(quantity: .voltage, address: 0x131, format: .uint16, counts: 100),
                Place(quantity: .current, address: 0x139, format: .uint32, counts: 1_000),
                Place(quantity: .power, address: 0x140, format: .uint32),
                Place(quantity: .powerFactor, address: 0x158, format: .uint16, counts: 1_000),
                Place(quantity: .imported, address: 0xA000, format: .uint32, counts: 0.1),
            ], functions: [3], isLowWordFirst: false, phases: 1)
    }

    private init(floats: Void) {
        var places: [Place] = []
        for phase in 1...3 {
            let step = (phase - 1) * 2
            places += [
                Place(quantity: .voltage, phase: phase, address: 0xE + step, format: .float32),
                Place(quantity: .current, phase: phase, address: 0x16 + step, format: .float32),
                Place(
                    quantity: .power, phase: phase, address: 0x1E + step, format: .float32,
                    counts: 0.001),
                Place(
                    quantity: .powerFactor, phase: phase, address: 0x36 + step, format: .float32),
            ]
        }
        places += [
            Place(quantity: .frequency, address: 0x14, format: .float32),
            Place(
                quantity: .power, isTotal: true, address: 0x1C, format: .float32, counts: 0.001),
            Place(quantity: .powerFactor, isTotal: true, address: 0x34, format: .float32),
            Place(quantity: .imported, address: 0x108, format: .float32, counts: 0.001),
            Place(quantity: .exported, address: 0x110, format: .float32, counts: 0.001),
        ]
        self.init(places, functions: [3], isLowWordFirst: false, phases: 3)
    }

    private init(gavazzi: Void) {
        self.init(
            [
                Place(quantity: .voltage, address: 0, format: .int32, counts: 10),
                Place(quantity: .current, address: 2, format: .int32, counts: 1_000),
                Place(quantity: .power, address: 4, format: .int32, counts: 10),
                Place(quantity: .powerFactor, address: 0xE, format: .int16, counts: 1_000),
                Place(quantity: .frequency, address: 0xF, format: .int16, counts: 10),
                Place(quantity: .imported, address: 0x10, format: .int32, counts: 0.01),
                Place(quantity: .exported, address: 0x20, format: .int32, counts: 0.01),
            ], functions: [3, 4], isLowWordFirst: true, phases: 1)
    }

    private init(gavazziFrequency: Int, factor: Int, imported: Int, exported: Int) {
        var places: [Place] = []
        for phase in 1...3 {
            let step = (phase - 1) * 2
            places += [
                Place(
                    quantity: .voltage, phase: phase, address: step, format: .int32, counts: 10),
                Place(
                    quantity: .current, phase: phase, address: 0xC + step, format: .int32,
                    counts: 1_000),
                Place(
                    quantity: .power, phase: phase, address: 0x12 + step, format: .int32,
                    counts: 10),
            ]
        }
        places.append(
            Place(
                quantity: .powerFactor, isTotal: true, address: factor, format: .int16,
                counts: 1_000))
        places += [
            Place(quantity: .power, isTotal: true, address: 0x28, format: .int32, counts: 10),
            Place(quantity: .frequency, address: gavazziFrequency, format: .int16, counts: 10),
            Place(quantity: .imported, address: imported, format: .int32, counts: 0.01),
            Place(quantity: .exported, address: exported, format: .int32, counts: 0.01),
        ]
        self.init(places, functions: [3, 4], isLowWordFirst: true, phases: 3)
    }

    private init(schneider: Void) {
        var places: [Place] = []
        for phase in 1...3 {
            let step = (phase - 1) * 2
            places += [
                Place(quantity: .current, phase: phase, address: 0xBB7 + step, format: .float32),
                Place(quantity: .voltage, phase: phase, address: 0xBD3 + step, format: .float32),
                Place(
                    quantity: .power, phase: phase, address: 0xBED + step, format: .float32,
                    counts: 0.001),
            ]
        }
        places += [
            Place(
                quantity: .power, isTotal: true, address: 0xBF3, format: .float32, counts: 0.001),
            Place(quantity: .powerFactor, isTotal: true, address: 0xC0B, format: .float32),
            Place(quantity: .frequency, address: 0xC25, format: .float32),
            Place(quantity: .imported, address: 0xC83, format: .int64),
            Place(quantity: .exported, address: 0xC87, format: .int64),
        ]
        self.init(places, functions: [3], isLowWordFirst: false, phases: 3)
    }
}
