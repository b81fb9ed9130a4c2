import Glibc

/// What lies in a folder.
enum FolderListing {
    /// The names in it, sorted, without those that begin with a dot; empty where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = ProcessNames.name(of: entry)
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
