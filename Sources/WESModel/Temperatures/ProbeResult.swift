/// What reading a probe gave.
public enum ProbeResult: Hashable, Sendable, Codable {
    /// A temperature whose check byte is right and whose scratchpad shows a conversion.
    case temperature(Temperature)
    /// 85,0 °C with the scratchpad of a probe that did not convert since it was powered.
    case powerOn
    /// 127,94 °C: the probe had not enough power to convert.
    case underpowered
    /// A wrong check byte.
    case checksum
    /// An empty or unreadable answer.
    case empty
    /// Nine bytes of 0: the line was held low while reading.
    case stuckLow
    /// The probe is not there any more: three verifications in a row did not find it.
    case absent
}
