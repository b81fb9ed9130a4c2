/// The family of the meter behind a téléinfo output.
public enum TeleinfoFamily: String, Hashable, Sendable, Codable, CaseIterable {
    /// A Linky, in either mode.
    case linky
    /// An old single-phase electronic meter.
    case cbemm
    /// An old three-phase electronic meter.
    case cbetm
    /// A concentrator of several meters.
    case concentrateur
    /// A PME-PMI meter.
    case pmepmi
    /// An ICE or Emeraude meter.
    case ice
    /// The old yellow-tariff meter.
    case cje
}
