"""Which words end the names that officials make, and which words before them belong to no name."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADS: Final = _words(
    """
    agreement contract clause proceedings judgment threshold tariff rate fund grant funding allowance premium pension
    benefit budget income expenditure charge fee contribution disregard levy subsidy deficit surplus underspend
    overspend uplift investment bursary rebate deduction arrears liability reserve entitlement eligibility
    assessment review audit survey evaluation screening appraisal analysis monitoring planning commissioning modelling
    mapping profiling benchmarking forecasting reporting dispensing procurement inquiry enquiry investigation
    plan pathway framework strategy protocol policy procedure programme scheme model standard criteria indicator
    metric trajectory target output register matrix tool toolkit checklist dashboard dataset index grading rating tier
    regime mandate covenant tribunal undertaking caseload resource setting
    team hub unit clinic panel board forum committee network partnership alliance cluster directorate trust
    officer lead adviser advisor practitioner coordinator co-ordinator navigator champion therapist nurse examiner
    assessor representative guardian
    disorder syndrome impairment therapy intervention technique provision placement tenancy
    healthcare allocation package passport order specification accommodation recruitment chart record capacity limit
    value account authority resolution award admission guarantee component ulcer incident supervision reconsideration
    profile principle prescribing guidance switchover oversight discount credit intention mediation sustainability
    senate variation settlement recovery maintenance interface scale injury expense certificate medication
    failure capability complaint alarm assurance outcome risk decision management offer advocacy data domain saving
    efficiency sensor log detention observation response rehabilitation referral registration dosage
    engagement relief element lot expenses submission accreditation obligation compliance reimbursement tapering
    requirement restriction exemption authorisation notification
    test trial function functioning density factor priority circumstances mechanism pressure
    duty member
    """
)
"""Things that money, care, health and law have many kinds of, and everyday life few."""

# Pointing words, helping words, numbers and times.
_SMALL: Final = _words(
    """
    the a an this that these those each any our your my his her their its every no some all both more most many much
    few little less least other another same such own only just very too so as at by for from in into of off on onto
    or out over to up with without and but if than then when where which who whose what how why not is are was were be
    been being am has have had do does did will would can could may might must shall should it he she they we you i me
    him us them about after before between under during since until again once here there now also still yet even
    never always often sometimes usually because while though although unless whether either neither per against aside
    along across behind beside beyond despite inside near outside past through toward towards upon within one two
    three four five six seven eight nine ten eleven twelve first second third fourth fifth last next twenty hour hours
    day days week weeks weekly month months monthly year years yearly annual daily today tomorrow yesterday monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december mrs mr ms dr miss several enough extra back top bottom side something anything nothing
    """
)
# Words that say how something is and make no name: any plan may be new, clear or local.
_DESCRIBING: Final = _words(
    """
    new old big small good bad better best worse worst great nice lovely long short high low young early late whole
    full half right left main real free open simple clear easy hard difficult possible likely large larger bigger
    smaller higher lower longer shorter older newer later earlier far sure ready able happy sad busy quiet strong weak
    warm cold hot wet dry clean dirty red blue green yellow black white brown grey pink orange different similar
    certain various current present recent previous former existing usual normal ordinary proper true false wrong
    joint favourite original reminded trained agreed planned enclosed signed single strict stricter acceptable
    reasonable excellent careful thorough detailed quick slow fast cheap expensive popular famous local national
    entire particular specific general separate important serious major minor common effective successful available
    necessary relevant appropriate correct fair adequate brilliant honest interim initial overall total average rough
    draft written final revised updated latest further additional future original proposed sensible strong stronger
    official public legal private blood computer phone board senior government day-to-day scottish welsh english
    british irish unfair faster safe wonderful terrible awful silly funny strange clever kind gentle friendly helpful
    useful fine poor rich home family school dog cat car house garden kitchen police fire army prison naval bus train
    football cricket rugby netball bowls quiz pub church parish village street town city world olympic notice message
    ironing skirting chopping drawing diving dart chess colour tv television radio solar role scale bike bicycle staff
    urine eye hearing driving interest heart pulse human upper travel transport medical committee team group council
    club business ward hospital time face highest lowest above below adult carer community therapist summer winter
    spring autumn christmas easter birthday wedding smoke burglar reading bank credit library phone brass swimming
    cash nature packed
    """
)
_DOING: Final = _words(
    """
    said says say see saw seen get gets got give gives gave given take takes took taken make makes made making go goes
    went gone going come comes came ask asks asked asking tell tells told use uses used using want wants wanted need
    needs needed keep kept put puts set sets let run runs ran held hold holds leave felt feel know knew known think
    thought found find finds like liked meet met read reads write wrote sent send sends paid pay pays bring brings
    brought showed show shows shown call calls called becomes become became remain remains stay stays staying cover
    covers covered covering abolished reach reached means meant drop drops offer offers offered offering handing
    having getting include includes including involve involves involving help helps helped helping start starts
    started join joins joined change changes changed chair chairs chaired lost won win buy buys bought sell build
    built change cut cuts raise raises raised raising fail fails failed pass passed sign signs carry carried complete
    completed agree agrees follow follows followed following support supports supported supporting require requires
    required requiring provide provides provided providing review reviewed check checks checked develop developed
    developing improve improved improving deliver delivers delivering lead leads led attend attended consider
    considered create created introduce introduced launch launched publish published receive received remember says
    wrote apply applied pushes lists putting share shares sharing renting
    """
)
NO_PART: Final = _SMALL | _DESCRIBING | _DOING
"""Words that end what belongs to a name, read backwards from its last word."""
