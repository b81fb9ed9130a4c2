/// The evidence of a finding: typed facts that sentences and JSON are made from.
///
/// A fact that a code does not use is nil.
public struct FaultEvidence: Hashable, Sendable, Codable {
    /// The device, as configured.
    public var device: String?
    /// The group that may open it.
    public var group: String?
    /// The program that holds it; empty when it is not known.
    public var program: String?
    /// The `errno` of a refusal.
    public var errno: Int32?
    /// A share in thousandths.
    public var perMille: Int?
    /// The number of a meter.
    public var meter: String?
    /// A phase, 1 to 3.
    public var phase: Int?
    /// Active power, positive for consumption.
    public var power: Power?
    /// Apparent power of a clamp, an estimate without a measured voltage.
    public var apparent: ApparentPower?
    /// What the circuit of a clamp is.
    public var role: CircuitRole?
    /// Current.
    public var current: Current?
    /// Voltage.
    public var voltage: Voltage?
    /// Apparent power of the meter, negative when injected.
    public var meterApparent: ApparentPower?
    /// The limit of the apparent power.
    public var limit: ApparentPower?
    /// The limit of the current, where the contract gives amperes.
    public var currentLimit: Current?
    /// The distance of a clock, seconds.
    public var offsetSeconds: Int64?
    /// The mode before.
    public var oldMode: TeleinfoMode?
    /// The mode now.
    public var newMode: TeleinfoMode?
    /// A count.
    public var count: Int?
    /// A measure over what it should be.
    public var ratio: Double?
    /// The secondary voltage that a transformer seems to have, V.
    public var part: Int?
    /// The phase declared, 1 to 3.
    public var expectedPhase: Int?
    /// The number of another clamp.
    public var otherClamp: Int?
    /// What the house takes.
    public var house: Power?
    /// Voltage at the meter.
    public var meterVoltage: Voltage?
    /// Frequency of the mains.
    public var frequency: Frequency?
    /// True for a frequency that moves less than the mains ever does.
    public var isTooSteady: Bool?
    /// The passes of a search that saw a device.
    public var seen: Int?
    /// The passes of a search.
    public var passes: Int?
    /// The time over which something was counted, seconds.
    public var windowSeconds: Int?
    /// The device that gave most of what was counted.
    public var worst: ROMCode?
    /// The number of a relay.
    public var relay: Int?
    /// The position that a relay was told to take.
    public var commanded: RelayPosition?
    /// The position that was read back.
    public var readBack: RelayPosition?
    /// Pulses of a counter.
    public var pulses: Int?
    /// Pulses a second.
    public var pulseRate: Double?
    /// The weight of a pulse.
    public var weight: PulseWeight?
    /// What flowed.
    public var volume: Volume?
    /// How fast it flows.
    public var flow: VolumeFlow?
    /// The smallest leak that can be told from none.
    public var smallestFlow: VolumeFlow?
    /// The nights that showed it.
    public var nights: Int?
    /// The address of an RS485 meter in the configuration, 1 to 247.
    public var address: Int?
    /// The address at which a device answers.
    public var foundAddress: Int?
    /// The model of an RS485 meter in the configuration.
    public var model: String?
    /// What has to be corrected where a meter answers what none can measure.
    public var formatCause: ModbusOddity.Cause?
    /// What such a value should be.
    public var quantity: ModbusQuantity?
    /// That value, in V, A, W, Hz or Wh; nil for one that is no number.
    public var number: Double?
    /// The exception by which a meter refuses.
    public var exception: Int?
    /// How far apart the conversions of one look at an analog input lie.
    public var spread: Voltage?
    /// The voltage at the pin that a sensor with a live zero gives for nothing.
    public var liveZero: Voltage?
    /// The most that the converter of an analog input can say.
    public var converterLimit: Voltage?

    /// Makes empty evidence.
    public init() {}
}
