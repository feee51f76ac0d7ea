// SPDX-License-Identifier: GPL-3.0-or-later
// The targets that hold a precompiled header need a source.
