"""PatientTitle"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientTitle(OpenStrEnum):
    """All 50 values were read. The empty string is a member in responses; the older page of POST
    /v1/patients/register lacks it."""

    BARON = "Baron"
    BARONESS = "Baroness"
    BRIGADIER = "Brigadier"
    COUNT = "Count"
    COLONEL = "Colonel"
    COUNTESS = "Countess"
    CAPTAIN = "Captain"
    DAME = "Dame"
    THE_DOWAGER_VISCOUNTESS = "The Dowager Viscountess"
    DR = "Dr"
    DUCHESS = "Duchess"
    DUKE = "Duke"
    EARL = "Earl"
    HIS_EXCELLENCY = "His Excellency"
    FATHER = "Father"
    H_E_AMBASSADOR_MR = "H.E. Ambassador Mr"
    H_E_MR = "H.E. Mr"
    H_E_MRS = "H.E. Mrs"
    HER_GRACE = "Her Grace"
    HIS_GRACE = "His Grace"
    THE_HON = "The Hon"
    THE_HON_MR = "The Hon Mr"
    THE_HON_MRS = "The Hon Mrs"
    HRH = "HRH"
    HRH_PRINCE = "HRH Prince"
    HRH_PRINCESS = "HRH Princess"
    INSURANCE = "Insurance"
    HM_KING = "HM King"
    LADY = "Lady"
    LORD = "Lord"
    MAJOR = "Major"
    MASTER = "Master"
    MISS = "Miss"
    MR = "Mr"
    MRS = "Mrs"
    MS = "Ms"
    MSS = "Mss"
    MX = "Mx"
    PR = "Pr"
    PROFESSOR = "Professor"
    HM_QUEEN = "HM Queen"
    RABBI = "Rabbi"
    REVEREND = "Reverend"
    SHEIKH = "Sheikh"
    SHEIKHA = "Sheikha"
    SIR = "Sir"
    THE = "The"
    EMPTY = ""
    VISCOUNT = "Viscount"
    VISCOUNTESS = "Viscountess"


PatientTitleLike: TypeAlias = (
    PatientTitle
    | Literal[
        "Baron",
        "Baroness",
        "Brigadier",
        "Count",
        "Colonel",
        "Countess",
        "Captain",
        "Dame",
        "The Dowager Viscountess",
        "Dr",
        "Duchess",
        "Duke",
        "Earl",
        "His Excellency",
        "Father",
        "H.E. Ambassador Mr",
        "H.E. Mr",
        "H.E. Mrs",
        "Her Grace",
        "His Grace",
        "The Hon",
        "The Hon Mr",
        "The Hon Mrs",
        "HRH",
        "HRH Prince",
        "HRH Princess",
        "Insurance",
        "HM King",
        "Lady",
        "Lord",
        "Major",
        "Master",
        "Miss",
        "Mr",
        "Mrs",
        "Ms",
        "Mss",
        "Mx",
        "Pr",
        "Professor",
        "HM Queen",
        "Rabbi",
        "Reverend",
        "Sheikh",
        "Sheikha",
        "Sir",
        "The",
        "",
        "Viscount",
        "Viscountess",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientTitle("...")`."""
