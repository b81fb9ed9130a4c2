/// The labels of the standard mode, those of pilot meters last.
///
/// One line a label, in the order of the frame; the columns are those of
/// ``TeleinfoLabel/init(line:mode:)``. Source: Enedis-NOI-CPT_54E.
enum StandardLabels {
    static let lines = """
        ADSC|a|12|12|-||Adresse du compteur|Meter secondary address (serial number)
        VTIC|d|2|2|-||Version de la TIC|TIC version
        DATE|D|0|0|h||Date et heure courante|Current date and time
        NGTF|t|1|16|-||Calendrier tarifaire|Supplier tariff calendar name
        LTARF|t|1|16|-||Tarif en cours|Current supplier tariff name
        EAST|d|9|9|-|Wh|Énergie active soutirée totale|Total active energy drawn
        EASF01|d|9|9|-|Wh|Énergie soutirée fournisseur 01|Energy drawn, supplier index 01
        EASF02|d|9|9|-|Wh|Énergie soutirée fournisseur 02|Energy drawn, supplier index 02
        EASF03|d|9|9|-|Wh|Énergie soutirée fournisseur 03|Energy drawn, supplier index 03
        EASF04|d|9|9|-|Wh|Énergie soutirée fournisseur 04|Energy drawn, supplier index 04
        EASF05|d|9|9|-|Wh|Énergie soutirée fournisseur 05|Energy drawn, supplier index 05
        EASF06|d|9|9|-|Wh|Énergie soutirée fournisseur 06|Energy drawn, supplier index 06
        EASF07|d|9|9|-|Wh|Énergie soutirée fournisseur 07|Energy drawn, supplier index 07
        EASF08|d|9|9|-|Wh|Énergie soutirée fournisseur 08|Energy drawn, supplier index 08
        EASF09|d|9|9|-|Wh|Énergie soutirée fournisseur 09|Energy drawn, supplier index 09
        EASF10|d|9|9|-|Wh|Énergie soutirée fournisseur 10|Energy drawn, supplier index 10
        EASD01|d|9|9|-|Wh|Énergie soutirée distributeur 01|Energy drawn, grid index 01
        EASD02|d|9|9|-|Wh|Énergie soutirée distributeur 02|Energy drawn, grid index 02
        EASD03|d|9|9|-|Wh|Énergie soutirée distributeur 03|Energy drawn, grid index 03
        EASD04|d|9|9|-|Wh|Énergie soutirée distributeur 04|Energy drawn, grid index 04
        EAIT|d|9|9|-|Wh|Énergie active injectée totale|Total active energy injected
        ERQ1|d|9|9|-|VArh|Énergie réactive totale, quadrant 1|Total reactive energy, quadrant 1
        ERQ2|d|9|9|-|VArh|Énergie réactive totale, quadrant 2|Total reactive energy, quadrant 2
        ERQ3|d|9|9|-|VArh|Énergie réactive totale, quadrant 3|Total reactive energy, quadrant 3
        ERQ4|d|9|9|-|VArh|Énergie réactive totale, quadrant 4|Total reactive energy, quadrant 4
        IRMS1|d|3|3|-|A|Courant efficace phase 1|RMS current phase 1
        IRMS2|d|3|3|-|A|Courant efficace phase 2|RMS current phase 2
        IRMS3|d|3|3|-|A|Courant efficace phase 3|RMS current phase 3
        URMS1|d|3|3|-|V|Tension efficace phase 1|RMS voltage phase 1
        URMS2|d|3|3|-|V|Tension efficace phase 2|RMS voltage phase 2
        URMS3|d|3|3|-|V|Tension efficace phase 3|RMS voltage phase 3
        PREF|d|2|2|-|kVA|Puissance de référence|Reference power
        PCOUP|d|2|2|-|kVA|Puiss. app. de coupure|Cut-off apparent power
        SINSTS|d|5|5|-|VA|Puiss. app. soutirée|Apparent power drawn now
        SINSTS1|d|5|5|-|VA|Puiss. app. soutirée phase 1|Apparent power drawn now phase 1
        SINSTS2|d|5|5|-|VA|Puiss. app. soutirée phase 2|Apparent power drawn now phase 2
        SINSTS3|d|5|5|-|VA|Puiss. app. soutirée phase 3|Apparent power drawn now phase 3
        SMAXSN|d|5|5|h|VA|Puiss. app. max. soutirée du jour|Max. apparent power drawn today
        SMAXSN1|d|5|5|h|VA|P. app. max. soutirée jour phase 1|Max. apparent power drawn today phase 1
        SMAXSN2|d|5|5|h|VA|P. app. max. soutirée jour phase 2|Max. apparent power drawn today phase 2
        SMAXSN3|d|5|5|h|VA|P. app. max. soutirée jour phase 3|Max. apparent power drawn today phase 3
        SMAXSN-1|d|5|5|h|VA|Puiss. app. max. soutirée de la veille|Max. apparent power drawn yesterday
        SMAXSN1-1|d|5|5|h|VA|P. app. max. soutirée veille phase 1|Max. app. power drawn yesterday phase 1
        SMAXSN2-1|d|5|5|h|VA|P. app. max. soutirée veille phase 2|Max. app. power drawn yesterday phase 2
        SMAXSN3-1|d|5|5|h|VA|P. app. max. soutirée veille phase 3|Max. app. power drawn yesterday phase 3
        SINSTI|d|5|5|-|VA|Puiss. app. injectée|Apparent power injected now
        SMAXIN|d|5|5|h|VA|Puiss. app. max. injectée|Max. apparent power injected today
        SMAXIN-1|d|5|5|h|VA|Puiss. app. max. injectée de la veille|Max. apparent power injected yesterday
        CCASN|d|5|5|h|W|Point n courbe de charge soutirée|Load curve point n, drawn
        CCASN-1|d|5|5|h|W|Point n-1 courbe de charge soutirée|Load curve point n-1, drawn
        CCAIN|d|5|5|h|W|Point n courbe de charge injectée|Load curve point n, injected
        CCAIN-1|d|5|5|h|W|Point n-1 courbe de charge injectée|Load curve point n-1, injected
        UMOY1|d|3|3|h|V|Tension moyenne phase 1|Mean voltage phase 1
        UMOY2|d|3|3|h|V|Tension moyenne phase 2|Mean voltage phase 2
        UMOY3|d|3|3|h|V|Tension moyenne phase 3|Mean voltage phase 3
        STGE|x|8|8|-|hexa|Registre de statuts|Status register
        DPM1|d|2|2|h||Début de pointe mobile 1|Start of critical peak 1
        FPM1|d|2|2|h||Fin de pointe mobile 1|End of critical peak 1
        DPM2|d|2|2|h||Début de pointe mobile 2|Start of critical peak 2
        FPM2|d|2|2|h||Fin de pointe mobile 2|End of critical peak 2
        DPM3|d|2|2|h||Début de pointe mobile 3|Start of critical peak 3
        FPM3|d|2|2|h||Fin de pointe mobile 3|End of critical peak 3
        MSG1|t|1|32|-||Message court|Short message
        MSG2|t|1|16|-||Message ultra court|Very short message
        PRM|a|14|14|-||Point de référence des mesures|Delivery point number
        RELAIS|d|3|3|-||État des relais|Relay states
        NTARF|d|2|2|-||Numéro de l'index tarifaire en cours|Current tariff index number
        NJOURF|d|2|2|-||Numéro du jour en cours|Current day number in supplier calendar
        NJOURF+1|d|2|2|-||Numéro du prochain jour|Next day number in supplier calendar
        PJOURF+1|P|98|98|-||Profil du prochain jour|Next day profile in supplier calendar
        PPOINTE|P|98|98|-||Profil du prochain jour de pointe|Next critical-peak day profile
        SINST1|d|5|5|-|VA|Puiss. app. soutirée (pilote)|Apparent power drawn now (pilot meter)
        SMAXN|d|5|5|h|VA|Puiss. app. max. du jour (pilote)|Max. apparent power today (pilot meter)
        SMAXN-1|d|5|5|h|VA|Puiss. app. max. de la veille (pilote)|Max. app. power yesterday (pilot meter)
        """
}
