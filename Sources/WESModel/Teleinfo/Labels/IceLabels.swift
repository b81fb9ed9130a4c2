/// The labels of ICE and Emeraude meters.
///
/// One line a label, in the order of the frame; the columns are those of
/// ``TeleinfoLabel/init(line:mode:)``. Source: public decoders; partly to be confirmed.
enum IceLabels {
    static let lines = """
        CONTRAT|t|1|32|-||Contrat|Contract
        DATECOUR|T|17|17|-||Date et heure courantes|Current date and time
        DATE|T|17|17|-||Date et heure courantes (version 2.4)|Current date and time (version 2.4)
        EA|U|2|16|-|Wh|Énergie active de la période en cours|Active energy, current interval
        ERP|U|2|16|-|varh|Énergie réactive positive|Reactive energy +
        PTCOUR|t|1|32|-||Période tarifaire courante|Current tariff period
        PREAVIS|t|1|32|-||Préavis|Notice
        MODE|t|1|32|-||Mode contrôle|Control mode
        DATEPA1|T|17|17|-||Date de la puissance moyenne 1|Date of mean power 1
        PA1|U|2|16|-|kW|Puissance active moyenne 1|Mean active power 1
        DATEPA2|T|17|17|-||Date de la puissance moyenne 2|Date of mean power 2
        PA2|U|2|16|-|kW|Puissance active moyenne 2|Mean active power 2
        DATEPA3|T|17|17|-||Date de la puissance moyenne 3|Date of mean power 3
        PA3|U|2|16|-|kW|Puissance active moyenne 3|Mean active power 3
        DATEPA4|T|17|17|-||Date de la puissance moyenne 4|Date of mean power 4
        PA4|U|2|16|-|kW|Puissance active moyenne 4|Mean active power 4
        DATEPA5|T|17|17|-||Date de la puissance moyenne 5|Date of mean power 5
        PA5|U|2|16|-|kW|Puissance active moyenne 5|Mean active power 5
        DATEPA6|T|17|17|-||Date de la puissance moyenne 6|Date of mean power 6
        PA6|U|2|16|-|kW|Puissance active moyenne 6|Mean active power 6
        DEBUTp|T|17|17|-||Début de la période en cours|Start of current period
        FINp|T|17|17|-||Fin de la période en cours|End of current period
        CAFp|d|1|12|-||Coefficient d'affectation, en cours|Assignment coefficient, current
        EApP|U|2|16|-|kWh|Énergie active, période en cours, pointe|Active energy, current period, peak
        EApPM|U|2|16|-|kWh|Én. active, en cours, pointe mobile|Energy, current, critical peak
        EApHCE|U|2|16|-|kWh|Én. active, en cours, HC d'été|Energy, current, summer off-peak
        EApHCH|U|2|16|-|kWh|Én. active, en cours, HC d'hiver|Energy, current, winter off-peak
        EApHH|U|2|16|-|kWh|Énergie active, période en cours, hiver|Active energy, current period, winter
        EApHCD|U|2|16|-|kWh|Én. active, en cours, HC de mi-saison|Energy, current, mid-season off-peak
        EApHD|U|2|16|-|kWh|Én. active, en cours, mi-saison|Energy, current, mid-season
        EApJA|U|2|16|-|kWh|Én. active, en cours, juillet-août|Energy, current, July-August
        EApHPE|U|2|16|-|kWh|Én. active, en cours, HP d'été|Energy, current, summer peak hours
        EApHPH|U|2|16|-|kWh|Én. active, en cours, HP d'hiver|Energy, current, winter peak hours
        EApHPD|U|2|16|-|kWh|Én. active, en cours, HP de mi-saison|Energy, current, mid-season peak hours
        EApSCM|U|2|16|-|kWh|Én. active, en cours, SCM|Energy, current, off-season mobile
        EApHM|U|2|16|-|kWh|Én. active, en cours, hiver mobile|Energy, current, winter mobile
        EApDSM|U|2|16|-|kWh|Én. active, en cours, mi-saison mobile|Energy, current, mid-season mobile
        ERPpP|U|2|16|-|kvarh|Énergie réact. +, en cours, pointe|Reactive energy +, current period, peak
        ERPpPM|U|2|16|-|kvarh|É. réact. +, en cours, PM|React. energy +, current, critical peak
        ERPpHCE|U|2|16|-|kvarh|Énergie réact. +, en cours, HC d'été|React. +, current, summer off-peak
        ERPpHCH|U|2|16|-|kvarh|Énergie réact. +, en cours, HC d'hiver|React. +, current, winter off-peak
        ERPpHH|U|2|16|-|kvarh|Énergie réact. +, en cours, hiver|React. energy +, current, winter
        ERPpHCD|U|2|16|-|kvarh|É. réact. +, en cours, HC de mi-saison|React. +, current, mid off-peak
        ERPpHD|U|2|16|-|kvarh|Énergie réact. +, en cours, mi-saison|React. energy +, current, mid-season
        ERPpJA|U|2|16|-|kvarh|Énergie réact. +, en cours, juillet-août|React. energy +, current, July-August
        ERPpHPE|U|2|16|-|kvarh|Énergie réact. +, en cours, HP d'été|React. +, current, summer peak hours
        ERPpHPH|U|2|16|-|kvarh|Énergie réact. +, en cours, HP d'hiver|React. +, current, winter peak hours
        ERPpHPD|U|2|16|-|kvarh|É. réact. +, en cours, HP de mi-saison|React. +, current, mid peak hours
        ERPpSCM|U|2|16|-|kvarh|Énergie réact. +, en cours, SCM|React. +, current, off-season mobile
        ERPpHM|U|2|16|-|kvarh|Énergie réact. +, en cours, hiver mobile|React. energy +, current, winter mobile
        ERPpDSM|U|2|16|-|kvarh|É. réact. +, en cours, DSM|React. +, current, mid mobile
        ERNpP|U|2|16|-|kvarh|Énergie réact. −, en cours, pointe|Reactive energy -, current period, peak
        ERNpPM|U|2|16|-|kvarh|É. réact. −, en cours, PM|React. energy -, current, critical peak
        ERNpHCE|U|2|16|-|kvarh|Énergie réact. −, en cours, HC d'été|React. -, current, summer off-peak
        ERNpHCH|U|2|16|-|kvarh|Énergie réact. −, en cours, HC d'hiver|React. -, current, winter off-peak
        ERNpHH|U|2|16|-|kvarh|Énergie réact. −, en cours, hiver|React. energy -, current, winter
        ERNpHCD|U|2|16|-|kvarh|É. réact. −, en cours, HC de mi-saison|React. -, current, mid off-peak
        ERNpHD|U|2|16|-|kvarh|Énergie réact. −, en cours, mi-saison|React. energy -, current, mid-season
        ERNpJA|U|2|16|-|kvarh|Énergie réact. −, en cours, juillet-août|React. energy -, current, July-August
        ERNpHPE|U|2|16|-|kvarh|Énergie réact. −, en cours, HP d'été|React. -, current, summer peak hours
        ERNpHPH|U|2|16|-|kvarh|Énergie réact. −, en cours, HP d'hiver|React. -, current, winter peak hours
        ERNpHPD|U|2|16|-|kvarh|É. réact. −, en cours, HP de mi-saison|React. -, current, mid peak hours
        ERNpSCM|U|2|16|-|kvarh|Énergie réact. −, en cours, SCM|React. -, current, off-season mobile
        ERNpHM|U|2|16|-|kvarh|Énergie réact. −, en cours, hiver mobile|React. energy -, current, winter mobile
        ERNpDSM|U|2|16|-|kvarh|É. réact. −, en cours, DSM|React. -, current, mid mobile
        DEBUTp1|T|17|17|-||Début de la période précédente|Start of previous period
        FINp1|T|17|17|-||Fin de la période précédente|End of previous period
        CAFp1|d|1|12|-||Coefficient d'affectation, précédente|Assignment coefficient, previous
        EAp1P|U|2|16|-|kWh|Én. active, précédente, pointe|Active energy, previous period, peak
        EAp1PM|U|2|16|-|kWh|Én. active, précédente, pointe mobile|Energy, previous, critical peak
        EAp1HCE|U|2|16|-|kWh|Én. active, précédente, HC d'été|Energy, previous, summer off-peak
        EAp1HCH|U|2|16|-|kWh|Én. active, précédente, HC d'hiver|Energy, previous, winter off-peak
        EAp1HH|U|2|16|-|kWh|Én. active, précédente, hiver|Active energy, previous period, winter
        EAp1HCD|U|2|16|-|kWh|Én. active, précédente, HC de mi-saison|Energy, previous, mid-season off-peak
        EAp1HD|U|2|16|-|kWh|Én. active, précédente, mi-saison|Energy, previous, mid-season
        EAp1JA|U|2|16|-|kWh|Én. active, précédente, juillet-août|Energy, previous, July-August
        EAp1HPE|U|2|16|-|kWh|Én. active, précédente, HP d'été|Energy, previous, summer peak hours
        EAp1HPH|U|2|16|-|kWh|Én. active, précédente, HP d'hiver|Energy, previous, winter peak hours
        EAp1HPD|U|2|16|-|kWh|Én. active, précédente, HP de mi-saison|Energy, previous, mid-season peak hours
        EAp1SCM|U|2|16|-|kWh|Én. active, précédente, SCM|Energy, previous, off-season mobile
        EAp1HM|U|2|16|-|kWh|Én. active, précédente, hiver mobile|Energy, previous, winter mobile
        EAp1DSM|U|2|16|-|kWh|Én. active, précédente, mi-saison mobile|Energy, previous, mid-season mobile
        ERPp1P|U|2|16|-|kvarh|Énergie réact. +, précédente, pointe|Reactive energy +, previous period, peak
        ERPp1PM|U|2|16|-|kvarh|É. réact. + p1, PM|React. energy +, previous, critical peak
        ERPp1HCE|U|2|16|-|kvarh|Énergie réact. +, précédente, HC d'été|React. +, previous, summer off-peak
        ERPp1HCH|U|2|16|-|kvarh|Énergie réact. +, précédente, HC d'hiver|React. +, previous, winter off-peak
        ERPp1HH|U|2|16|-|kvarh|Énergie réact. +, précédente, hiver|React. energy +, previous, winter
        ERPp1HCD|U|2|16|-|kvarh|É. réact. + p1, HC de mi-saison|React. +, previous, mid off-peak
        ERPp1HD|U|2|16|-|kvarh|Énergie réact. +, précédente, mi-saison|React. energy +, previous, mid-season
        ERPp1JA|U|2|16|-|kvarh|É. réact. + p1, juillet-août|React. energy +, previous, July-August
        ERPp1HPE|U|2|16|-|kvarh|Énergie réact. +, précédente, HP d'été|React. +, previous, summer peak hours
        ERPp1HPH|U|2|16|-|kvarh|Énergie réact. +, précédente, HP d'hiver|React. +, previous, winter peak hours
        ERPp1HPD|U|2|16|-|kvarh|É. réact. + p1, HP de mi-saison|React. +, previous, mid peak hours
        ERPp1SCM|U|2|16|-|kvarh|Énergie réact. +, précédente, SCM|React. +, previous, off-season mobile
        ERPp1HM|U|2|16|-|kvarh|É. réact. + p1, hiver mobile|React. energy +, previous, winter mobile
        ERPp1DSM|U|2|16|-|kvarh|É. réact. + p1, DSM|React. +, previous, mid mobile
        ERNp1P|U|2|16|-|kvarh|Énergie réact. −, précédente, pointe|Reactive energy -, previous period, peak
        ERNp1PM|U|2|16|-|kvarh|É. réact. − p1, PM|React. energy -, previous, critical peak
        ERNp1HCE|U|2|16|-|kvarh|Énergie réact. −, précédente, HC d'été|React. -, previous, summer off-peak
        ERNp1HCH|U|2|16|-|kvarh|Énergie réact. −, précédente, HC d'hiver|React. -, previous, winter off-peak
        ERNp1HH|U|2|16|-|kvarh|Énergie réact. −, précédente, hiver|React. energy -, previous, winter
        ERNp1HCD|U|2|16|-|kvarh|É. réact. − p1, HC de mi-saison|React. -, previous, mid off-peak
        ERNp1HD|U|2|16|-|kvarh|Énergie réact. −, précédente, mi-saison|React. energy -, previous, mid-season
        ERNp1JA|U|2|16|-|kvarh|É. réact. − p1, juillet-août|React. energy -, previous, July-August
        ERNp1HPE|U|2|16|-|kvarh|Énergie réact. −, précédente, HP d'été|React. -, previous, summer peak hours
        ERNp1HPH|U|2|16|-|kvarh|Énergie réact. −, précédente, HP d'hiver|React. -, previous, winter peak hours
        ERNp1HPD|U|2|16|-|kvarh|É. réact. − p1, HP de mi-saison|React. -, previous, mid peak hours
        ERNp1SCM|U|2|16|-|kvarh|Énergie réact. −, précédente, SCM|React. -, previous, off-season mobile
        ERNp1HM|U|2|16|-|kvarh|É. réact. − p1, hiver mobile|React. energy -, previous, winter mobile
        ERNp1DSM|U|2|16|-|kvarh|É. réact. − p1, DSM|React. -, previous, mid mobile
        KDC|U|2|16|-|%|Coefficient de dépassement consommé|Overrun coefficient (to be confirmed)
        KDCD|U|2|16|-|%|Coefficient de dépassement disponible|Overrun coefficient left
        PSP|U|2|16|-|kW|Puissance souscrite, pointe|Subscribed power, peak
        PSPM|U|2|16|-|kW|Puissance souscrite, pointe mobile|Subscribed power, critical peak
        PSHCE|U|2|16|-|kW|Puiss. souscrite, HC d'été|Subscribed power, summer off-peak
        PSHCH|U|2|16|-|kW|Puiss. souscrite, HC d'hiver|Subscribed power, winter off-peak
        PSHH|U|2|16|-|kW|Puissance souscrite, hiver|Subscribed power, winter
        PSHCD|U|2|16|-|kW|Puiss. souscrite, HC de mi-saison|Subscribed power, mid-season off-peak
        PSHD|U|2|16|-|kW|Puissance souscrite, demi-saison|Subscribed power, mid-season
        PSJA|U|2|16|-|kW|Puissance souscrite, juillet-août|Subscribed power, July-August
        PSHPE|U|2|16|-|kW|Puiss. souscrite, HP d'été|Subscribed power, summer peak hours
        PSHPH|U|2|16|-|kW|Puiss. souscrite, HP d'hiver|Subscribed power, winter peak hours
        PSHPD|U|2|16|-|kW|Puiss. souscrite, HP de mi-saison|Subscribed power, mid-season peak hours
        PSSCM|U|2|16|-|kW|Puiss. souscrite, SCM|Subscribed power, off-season mobile
        PSHM|U|2|16|-|kW|Puissance souscrite, hiver mobile|Subscribed power, winter mobile
        PSDSM|U|2|16|-|kW|Puissance souscrite, demi-saison mobile|Subscribed power, mid-season mobile
        PA1MN|U|2|16|-|kW|Puissance active une minute|One-minute active power
        PA10MN|U|2|16|-|kW|Puissance active dix minutes|Ten-minute active power
        PREA1MN|U|2|16|-|kvar|Puissance réactive une minute (signée)|One-minute reactive power (signed)
        PREA10MN|U|2|16|-|kvar|Puissance réactive dix minutes (signée)|Ten-minute reactive power (signed)
        U10MN|U|2|16|-|V|Tension moyenne dix minutes|Ten-minute mean voltage
        TGPHI|C|1|8|-||Tangente phi|Tangent phi
        """
}
