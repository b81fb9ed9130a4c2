extension Catalogue {
    /// Texts about analog inputs.
    static let analogTexts: [Phrase: Entry] = [
        .pointNoVoltage: Entry("0 V, jamais vu plus", "0 V, never seen more", width: 24),
        .shortFloating: Entry("entrée en l'air", "open input", width: 24),
        .shortNoVoltage: Entry("0 V, capteur absent ?", "0 V, no sensor?", width: 24),
        .shortUnderZero: Entry("capteur sous son zéro", "sensor below its zero", width: 24),
        .shortAtLimit: Entry("{0} V, en butée", "{0} V, at the limit", width: 24),
        .shortSwappedWires: Entry("{0} V, fils inversés", "{0} V, wires swapped", width: 24),
        .findNoVoltage: Entry(
            "Tension {0} : {1} V, capteur absent ou à zéro, rien ne les distingue",
            "Voltage {0}: {1} V, no sensor or nothing to measure, the two are equal", width: nil),
        .doNoVoltage: Entry(
            "Mesurez avant le pont, entre le capteur et M. Si le capteur donne bien 0 V, validez à la main (v).",
            "Measure before the divider, from the sensor to M. If the sensor does give 0 V, validate by hand (v).",
            width: nil),
        .findUnderZero: Entry(
            "Tension {0} : {1} V, moins que le zéro du capteur ({2} V)",
            "Voltage {0}: {1} V, less than the zero of the sensor ({2} V)", width: nil),
        .doUnderZero: Entry(
            "Vérifiez l'alimentation du capteur et son fil vers l'entrée {0} : la boucle est coupée.",
            "Check the supply of the sensor and its wire to input {0}: the loop is cut.",
            width: nil),
        .findSwappedWires: Entry(
            "Tension {0} : {1} V, sous la borne M", "Voltage {0}: {1} V, below terminal M",
            width: nil),
        .doSwappedWires: Entry(
            "Débranchez cette entrée tout de suite, puis inversez les fils du capteur : le moins sur M.",
            "Unplug this input at once, then swap the wires of the sensor: the minus on M.",
            width: nil),
        .findConverterLimit: Entry(
            "Tension {0} : {1} V, le convertisseur ne mesure pas plus",
            "Voltage {0}: {1} V, the converter measures no more", width: nil),
        .doConverterLimit: Entry(
            "Débranchez et mesurez au multimètre : sous 3,3 V, réglez l'échelle du convertisseur ; au-dessus, pont diviseur.",
            "Unplug and measure with a multimeter: under 3.3 V, set the scale of the converter; above, add a divider.",
            width: nil),
        .analogContactName: Entry("{0} (contact)", "{0} (contact)", width: nil),
        .analogPerMinute: Entry("{0} {1}/min", "{0} {1}/min", width: 24),
        .analogPlot: Entry("{0} · 60 dernières minutes", "{0} · last 60 minutes", width: nil),
        .analogPlotNothing: Entry(
            "aucune mesure dans cette heure", "no measure in this hour", width: 60),
        .plotMin: Entry("min {0}", "min {0}", width: 10),
        .linkConverter: Entry("tensions", "voltages", width: nil),
        .linkConverterMissing: Entry("tension absente", "voltage missing", width: nil),
        .keyDivider: Entry("d Pont", "d Divider", width: nil),
        .helpDivider: Entry(
            "pont diviseur : R1 pour la tension maximale tapée",
            "divider: R1 for the highest voltage typed", width: 56),
        .promptDivider: Entry(
            "Tension maximale à mesurer ({0}, ou 15 / 4,7k) : {1}_",
            "Highest voltage to measure ({0}, or 15 / 4.7k): {1}_", width: nil),
        .promptDividerShort: Entry("Tension max. : {0}_", "Highest V: {0}_", width: nil),
        .promptDividerForm: Entry(
            "écrivez 15, 15 V ou, avec votre R2, 15 / 4,7k",
            "write 15, 15 V or, with your R2, 15 / 4.7k", width: nil),
        .dividerNeedless: Entry(
            "jusqu'à 3,25 V : aucun pont, reliez le capteur à l'entrée",
            "up to 3.25 V: no divider, wire the sensor to the input", width: nil),
        .dividerDangerous: Entry(
            "au-delà de 60 V : jamais de pont, prenez un capteur isolé",
            "above 60 V: never a divider, take an isolated sensor", width: nil),
        .dividerLower: Entry(
            "R2 ne convient pas : entre 100 ohm et ce qui laisse R1 // R2 sous 10 kohm",
            "R2 does not fit: from 100 ohm to what keeps R1 // R2 under 10 kohm", width: nil),
        .dividerTitle: Entry(
            "{0} · pont diviseur pour {1} V", "{0} · divider for {1} V", width: nil),
        .dividerUpper: Entry("R1", "R1", width: 16),
        .dividerUpperValue: Entry(
            "{0} kohm (E24), du capteur à l'entrée ; calculé {1}",
            "{0} kohm (E24), from the sensor to the input; exact {1}", width: nil),
        .dividerLowerName: Entry("R2", "R2", width: 16),
        .dividerLowerValue: Entry(
            "{0} kohm, de l'entrée à M", "{0} kohm, from the input to M", width: nil),
        .dividerRange: Entry("Pleine échelle", "Full scale", width: 16),
        .dividerRangeValue: Entry(
            "{0} V pour 3,3 V sur l'entrée", "{0} V for 3.3 V on the input", width: nil),
        .dividerAt: Entry("À {0} V", "At {0} V", width: 16),
        .dividerAtValue: Entry(
            "{0} V sur l'entrée (3,25 V au plus)", "{0} V on the input (3.25 V at most)",
            width: nil),
        .dividerParallel: Entry("R1 // R2", "R1 // R2", width: 16),
        .dividerParallelValue: Entry(
            "{0} kohm (10 kohm au plus)", "{0} kohm (10 kohm at most)", width: nil),
        .dividerResolution: Entry("Résolution", "Resolution", width: 16),
        .dividerWrite: Entry(
            "À écrire dans unit.toml, puis enregistrer :", "To write into unit.toml, then save:",
            width: nil),
        .dividerSafety: Entry(
            "Câblez hors tension du capteur ; le moins du capteur sur une borne M.",
            "Wire with the sensor switched off; its minus on an M terminal.", width: nil),
        .detailResolution: Entry("Résolution", "Resolution", width: 20),
        .detailTrend: Entry("Tendance", "Trend", width: 20),
        .detailSpread: Entry("Ondulation", "Ripple", width: 20),
        .detailConverter: Entry("Convertisseur", "Converter", width: 20),
        .detailConverterLimit: Entry("{0} V au plus", "{0} V at most", width: nil),
    ]
}
