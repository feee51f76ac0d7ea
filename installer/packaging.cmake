# CPack's settings.
set(CPACK_PACKAGE_NAME mapdesk)
set(CPACK_PACKAGE_VENDOR "Mapdesk contributors")
set(CPACK_PACKAGE_CONTACT "Mapdesk contributors <mapdesk@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
"Mapdesk shows the Sync services of a Twilio account, their maps and the items
in them, and changes by hand when an item or a map expires. It is made for
support staff who work on live data.
.
A practice service with demo data is built in, and mapdesk-practice offers the
same service to other programs.")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library declares: Qt loads its SVG plugins by name, and QtKeychain loads libsecret.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, libsecret-1-0")
# The platform plugin for Wayland is a package of its own; the one for X11 comes with libqt6gui6.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-dejavu-core, fonts-noto-color-emoji, gnome-keyring | kwalletmanager, qt6-translations-l10n, qt6-wayland")

include(CPack)
