#!/usr/bin/python3
"""Prints how many controls of Plumbline's window can have the focus, all of which have a name and a role; or what has none,
with exit status 1. Called by names.sh."""
import sys

import pyatspi

NEED = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TEXT,
        pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE}


def name_of(node):
    if node.name:
        return node.name
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def walk(node, found):
    for child in node:
        if child is None:
            continue
        state = child.getState()
        if not state.contains(pyatspi.STATE_SHOWING):
            continue
        if state.contains(pyatspi.STATE_FOCUSABLE) and child.getRole() in NEED:
            found.append(child)
        walk(child, found)


def main():
    programs = [one for one in pyatspi.Registry.getDesktop(0) if one is not None and one.name == "plumbline"]
    if not programs:
        print("the program is not on the bus")
        return 1
    found = []
    walk(programs[0], found)
    bare = [one for one in found if not name_of(one).strip()]
    asked = [one for one in found if one.getRole() in (pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_CHECK_BOX)]
    mute = [one for one in asked if not one.description.strip()]
    if bare or mute:
        for one in bare:
            print("no name:", one.getRoleName())
        for one in mute:
            print("no question:", one.name)
        return 1
    print(len(found))
    return 0


sys.exit(main())
