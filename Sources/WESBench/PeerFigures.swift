/// The worst errors of EmonLib (02d21ad) and emonLibCM (2.2.2) for one load, from measure.md
/// section 1.5: ideal calibration, V and I in % of reading, P in % of S.
struct PeerFigures {
    let load: String
    let amperes: Double
    let bits: Int
    let emonLib: (volts: Double, amperes: Double, power: Double)
    let emonLibCM: (volts: Double, amperes: Double, power: Double)

    static let all = [
        PeerFigures("resistive", 10, 10, (0.12, 0.11, 0.21), (0.01, 0.06, 0.05)),
        PeerFigures("resistive", 10, 12, (0.13, 0.14, 0.27), (0.00, 0.03, 0.02)),
        PeerFigures("resistive", 0.5, 10, (0.14, 4.42, 1.38), (0.01, 4.68, 1.78)),
        PeerFigures("resistive", 0.5, 12, (0.13, 2.24, 0.35), (0.01, 1.05, 0.52)),
        PeerFigures("inductive", 5, 10, (0.12, 0.10, 0.23), (0.01, 0.06, 0.10)),
        PeerFigures("inductive", 5, 12, (0.15, 0.09, 0.22), (0.00, 0.12, 0.05)),
        PeerFigures("capacitive", 2, 12, (0.15, 0.11, 0.23), (0.01, 0.12, 0.04)),
        PeerFigures("phasecut", 4, 10, (0.14, 0.04, 0.24), (0.00, 0.43, 0.74)),
        PeerFigures("phasecut", 4, 12, (0.14, 0.43, 0.72), (0.00, 0.48, 0.58)),
        PeerFigures("smps", 1.5, 10, (0.15, 0.32, 0.33), (0.01, 0.45, 0.97)),
        PeerFigures("smps", 1.5, 12, (0.13, 0.23, 0.19), (0.00, 0.20, 0.47)),
        PeerFigures("injection", 8, 12, (0.13, 0.12, 0.27), (0.02, 0.05, 0.05)),
        PeerFigures("mixed", 6, 12, (0.14, 0.11, 0.22), (0.00, 0.07, 0.23)),
        PeerFigures("resistive", 0.1, 10, (0.13, 67, 6.5), (0.01, 58, 11)),
        PeerFigures("resistive", 0.1, 12, (0.13, 36, 1.1), (0.01, 22, 0.32)),
        PeerFigures("resistive", 60, 12, (0.13, 0.13, 0.22), (0.01, 0.02, 0.02)),
    ]

    private init(
        _ load: String, _ amperes: Double, _ bits: Int, _ emonLib: (Double, Double, Double),
        _ emonLibCM: (Double, Double, Double)
    ) {
        self.load = load
        self.amperes = amperes
        self.bits = bits
        self.emonLib = emonLib
        self.emonLibCM = emonLibCM
    }
}
