/** Of a file whose content is another where its name is: a digest stands in it. */
export const TELLING_NAME = /-[0-9a-f]{8}(\.[a-z0-9]+)?$/;
