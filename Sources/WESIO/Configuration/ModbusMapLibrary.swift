public import WESModel

/// The register maps of the program: the files of `Drivers/ModbusMaps`, embedded when it is built.
public enum ModbusMapLibrary {
    /// The models and their files, in the order of the documentation.
    private static let files: [(model: String, bytes: [UInt8])] = [
        ("SDM120", PackageResources.sdm120_toml), ("SDM230", PackageResources.sdm230_toml),
        ("SDM630", PackageResources.sdm630_toml), ("SDM72V2", PackageResources.sdm72v2_toml),
        ("WE-504", PackageResources.we504_toml), ("WE-514", PackageResources.we514_toml),
        ("WE-515", PackageResources.we514_toml), ("WE-516", PackageResources.we516_toml),
        ("WE-517", PackageResources.we516_toml), ("EM111", PackageResources.em111_toml),
        ("EM112", PackageResources.em111_toml), ("EM24", PackageResources.em24_toml),
        ("EM24-E1", PackageResources.em330_toml), ("EM330", PackageResources.em330_toml),
        ("EM340", PackageResources.em330_toml), ("iEM3155", PackageResources.iem3155_toml),
    ]

    /// The models that the program knows, in the order of the documentation.
    public static var models: [String] { files.map(\.model) }

    /// The map of a model, in capitals or not; nil for one that is not known.
    public static func map(of model: String) -> ModbusMap? {
        let name = model.lowercased()
        guard let file = files.first(where: { $0.model.lowercased() == name }) else { return nil }
        let text = String(decoding: file.bytes, as: UTF8.self)
        guard case .success(var map) = ModbusMapFile.parse(text, file: file.model) else {
            return nil
        }
        map.model = file.model
        return map
    }

    /// The known model that a person may have meant.
    static func nearest(to model: String) -> String? {
        let names = models.map { $0.lowercased() }
        guard let nearest = Nearest.word(to: model.lowercased(), among: names) else { return nil }
        return models.first { $0.lowercased() == nearest }
    }
}
