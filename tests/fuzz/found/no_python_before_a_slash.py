ENLACES = {
    '/a': print'/', '/a/1'],
    �/c': ['/roto'],
}
