/// The kind of téléinfo output.
public enum TeleinfoMode: String, Sendable, Codable, CaseIterable {
    /// Old blue meters, and a Linky in historique mode.
    case historique
    /// A Linky in standard mode.
    case standard
    /// PME-PMI meters.
    case pmepmi
    /// ICE and Emeraude meters.
    case ice
    /// The old yellow-tariff CJE.
    case cje
}
